import type { terms as english } from '../en/terms.ts';
import type { French } from '../shape.ts';

/** Les mots du domaine ; « autorisation » pour un droit accordé sur un nœud. Glossaire : docs/terms.md. */
export const terms = {
  level: {
    none: 'Aucun',
    read: 'Lecture',
    write: 'Écriture',
    delete: 'Suppression',
    full: 'Complet',
    undefined: 'Non défini',
  },
  right: { R: 'Lecture', U: 'Modification', A: 'Ajout', D: 'Suppression' },
  tier: { own: 'Directe', acquired: 'Acquise', inherited: 'Héritée', administrator: 'Administrateur' },
  holder: { user: 'Utilisateur', group: 'Groupe', profile: 'Profil' },
  nodeKind: {
    module: 'Module',
    menu: 'Menu',
    form: 'Formulaire',
    report: 'État',
    section: 'Section',
    field: 'Champ',
    documentType: 'Type de document',
    documentStatus: 'Statut de document',
    data: 'Données',
    feature: 'Fonction',
    administration: 'Administration',
  },
  period: {
    unlimited: 'illimité',
    days_one: '{count, number} jour',
    days_many: '{count, number} de jours',
    days_other: '{count, number} jours',
  },
  reason: {
    own: 'autorisation directe',
    acquired: 'acquis d’un groupe ou d’un profil',
    inherited: 'hérité d’un nœud parent',
    administrator: 'administrateur',
    undefined: 'rien n’est défini',
    'not-granted': 'le droit ne fait pas partie de ceux accordés',
    'period-exceeded': 'le document est plus ancien que le délai de modification ne le permet',
    'entity-not-accessible': 'l’entité ne figure pas dans le profil d’accès aux entités de l’utilisateur',
    'default-profile-hides': 'le profil par défaut le masque',
    'form-not-readable': 'le formulaire dont il fait partie n’est pas lisible',
    'user-inactive': 'l’utilisateur est inactif',
    'user-locked': 'l’utilisateur est verrouillé',
  },
} satisfies French<typeof english>;
