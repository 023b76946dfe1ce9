import type { problems as english } from '../en/problems.ts';
import type { French } from '../shape.ts';

export const problems = {
  'unknown-user': 'Il n’y a pas d’utilisateur « {value} ».',
  'unknown-node': 'Il n’y a pas de nœud « {value} ».',
  'unknown-entity': 'Il n’y a pas d’entité « {value} ».',
  'unknown-right': '« {value} » n’est pas un droit ; attendu : R, U, A, D, read, write ou delete.',
  'unknown-holder': 'Il n’y a pas d’utilisateur, de groupe ou de profil « {value} ».',
  'change-does-not-apply':
    'La modification {position} ({kind} {value}) ne correspond pas à ce qui est enregistré ; la base a peut-être changé entre-temps. Rechargez et réessayez.',
  'switch-counts-as-delete_one':
    '{count, number} cellule ne connaît qu’Aucun et Complet ; elle reçoit Complet ({names}).',
  'switch-counts-as-delete_many':
    '{count, number} de cellules ne connaissent qu’Aucun et Complet ; elles reçoivent Complet ({names}).',
  'switch-counts-as-delete_other':
    '{count, number} cellules ne connaissent qu’Aucun et Complet ; elles reçoivent Complet ({names}).',
  'single-rights-on-actions-only_one':
    '{count, number} cellule a des niveaux, pas des droits séparés ; elle reste telle quelle ({names}).',
  'single-rights-on-actions-only_many':
    '{count, number} de cellules ont des niveaux, pas des droits séparés ; elles restent telles quelles ({names}).',
  'single-rights-on-actions-only_other':
    '{count, number} cellules ont des niveaux, pas des droits séparés ; elles restent telles quelles ({names}).',
  'period-without-permission_one':
    '{count, number} cellule est sans autorisation : il n’y a pas de délai à définir. Donnez d’abord un niveau ({names}).',
  'period-without-permission_many':
    '{count, number} de cellules sont sans autorisation : il n’y a pas de délai à définir. Donnez d’abord un niveau ({names}).',
  'period-without-permission_other':
    '{count, number} cellules sont sans autorisation : il n’y a pas de délai à définir. Donnez d’abord un niveau ({names}).',
  'period-without-effect_one':
    '{count, number} autorisation ne donne ni Modification ni Suppression : les jours en arrière n’y changent rien pour l’instant ({names}).',
  'period-without-effect_many':
    '{count, number} d’autorisations ne donnent ni Modification ni Suppression : les jours en arrière n’y changent rien pour l’instant ({names}).',
  'period-without-effect_other':
    '{count, number} autorisations ne donnent ni Modification ni Suppression : les jours en arrière n’y changent rien pour l’instant ({names}).',
  'profile-built-in_one':
    '{count, number} profil est fourni avec le programme et en lecture seule ; copiez-le pour le modifier ({names}).',
  'profile-built-in_many':
    '{count, number} de profils sont fournis avec le programme et en lecture seule ; copiez-les pour les modifier ({names}).',
  'profile-built-in_other':
    '{count, number} profils sont fournis avec le programme et en lecture seule ; copiez-les pour les modifier ({names}).',
  'nothing-to-propagate_one': '{count, number} titulaire n’a rien à propager sur {node} ({names}).',
  'nothing-to-propagate_many': '{count, number} de titulaires n’ont rien à propager sur {node} ({names}).',
  'nothing-to-propagate_other': '{count, number} titulaires n’ont rien à propager sur {node} ({names}).',
  'children-keep-acquired_one':
    '{count, number} niveau en dessous reste tel qu’il est acquis d’un groupe ou d’un profil ({names}).',
  'children-keep-acquired_many':
    '{count, number} de niveaux en dessous restent tels qu’ils sont acquis de groupes ou de profils ({names}).',
  'children-keep-acquired_other':
    '{count, number} niveaux en dessous restent tels qu’ils sont acquis de groupes ou de profils ({names}).',
  'would-be-in-itself_one':
    '{count, number} appartenance à {group} est laissée de côté : le groupe se contiendrait lui-même ({names}).',
  'would-be-in-itself_many':
    '{count, number} d’appartenances à {group} sont laissées de côté : le groupe se contiendrait lui-même ({names}).',
  'would-be-in-itself_other':
    '{count, number} appartenances à {group} sont laissées de côté : le groupe se contiendrait lui-même ({names}).',
  'profiles-join-no-group_one':
    '{count, number} profil est laissé de côté : un profil est attribué et n’entre dans aucun groupe ({names}).',
  'profiles-join-no-group_many':
    '{count, number} de profils sont laissés de côté : un profil est attribué et n’entre dans aucun groupe ({names}).',
  'profiles-join-no-group_other':
    '{count, number} profils sont laissés de côté : un profil est attribué et n’entre dans aucun groupe ({names}).',
  'hierarchy-of-other-access_one':
    '{names} appartient à un autre profil d’accès aux entités que celui de {count, number} utilisateur : il ne donne rien.',
  'hierarchy-of-other-access_many':
    '{names} appartient à un autre profil d’accès aux entités que celui de {count, number} d’utilisateurs : il ne donne rien.',
  'hierarchy-of-other-access_other':
    '{names} appartient à un autre profil d’accès aux entités que celui de {count, number} utilisateurs : il ne donne rien.',
  'pasted-rights-fitted_one':
    '{count, number} cellule ne peut pas avoir exactement ces droits ; elle reçoit le niveau le plus proche ({names}).',
  'pasted-rights-fitted_many':
    '{count, number} de cellules ne peuvent pas avoir exactement ces droits ; elles reçoivent le niveau le plus proche ({names}).',
  'pasted-rights-fitted_other':
    '{count, number} cellules ne peuvent pas avoir exactement ces droits ; elles reçoivent le niveau le plus proche ({names}).',
  'levels-stay-acquired_one':
    'Un niveau donné plus haut n’atteint pas {count, number} nœud en dessous, qui garde ce qu’il acquiert d’un groupe ou d’un profil.',
  'levels-stay-acquired_many':
    'Des niveaux donnés plus haut n’atteignent pas {count, number} de nœuds en dessous, qui gardent ce qu’ils acquièrent de groupes ou de profils.',
  'levels-stay-acquired_other':
    'Des niveaux donnés plus haut n’atteignent pas {count, number} nœuds en dessous, qui gardent ce qu’ils acquièrent de groupes ou de profils.',
  'switches-opened-by-read_one':
    '{count, number} nœud en dessous ne connaît qu’Aucun et Complet : un niveau moindre donné plus haut l’ouvre complètement.',
  'switches-opened-by-read_many':
    '{count, number} de nœuds en dessous ne connaissent qu’Aucun et Complet : un niveau moindre donné plus haut les ouvre complètement.',
  'switches-opened-by-read_other':
    '{count, number} nœuds en dessous ne connaissent qu’Aucun et Complet : un niveau moindre donné plus haut les ouvre complètement.',
  'profiles-for-users-only':
    'Les profils ne sont attribués qu’aux utilisateurs ; {value} est laissé de côté.',
  'paste-does-not-fit':
    '{copied, number} autorisations copiées ne vont pas sur {selected, number} lignes sélectionnées. Copiez une seule ligne, ou sélectionnez-en autant.',
  'nothing-copied':
    'Aucune autorisation n’a été copiée. Sélectionnez des lignes et appuyez d’abord sur Ctrl+C.',
  'no-table-chosen': 'Aucun tableau n’est choisi. Choisissez d’abord un fichier.',
  'no-store-open': 'Aucune base n’est ouverte. Ouvrez-en une d’abord.',
  'no-active-user': 'Plus personne ne serait actif. Au moins un utilisateur doit rester actif.',
  'seats-exceeded':
    '{value} utilisateurs seraient actifs, mais la licence compte {expected} postes. Désactivez d’abord quelqu’un.',
  'last-administrator':
    'Plus personne ne pourrait administrer les autorisations. Gardez au moins un utilisateur actif et non verrouillé qui soit administrateur ou puisse modifier « grantree.authorizations ».',
  'locks-yourself-out': 'Vous ({value}) perdriez le droit d’administrer les autorisations.',
  'users-without-any-right_one': '{count, number} utilisateur n’aurait plus aucune autorisation : {value}.',
  'users-without-any-right_many':
    '{count, number} d’utilisateurs n’auraient plus aucune autorisation : {value}.',
  'users-without-any-right_other':
    '{count, number} utilisateurs n’auraient plus aucune autorisation : {value}.',
  'own-grants-block-groups_one':
    '{count, number} autorisation directe remplace ce que donne un groupe ; les changements ultérieurs du groupe n’atteindront pas l’utilisateur.',
  'own-grants-block-groups_many':
    '{count, number} d’autorisations directes remplacent ce que donnent des groupes ; les changements ultérieurs des groupes n’atteindront pas ces utilisateurs.',
  'own-grants-block-groups_other':
    '{count, number} autorisations directes remplacent ce que donnent des groupes ; les changements ultérieurs des groupes n’atteindront pas ces utilisateurs.',
  'code-taken': 'Il y a déjà une fiche avec le code « {value} ». Choisissez un autre code.',
  'code-taken_nodes': 'Il y a déjà un nœud avec le code « {value} ». Choisissez un autre code.',
  'code-taken_entities': 'Il y a déjà une entité avec le code « {value} ». Choisissez un autre code.',
  'code-taken_users':
    'Il y a déjà un utilisateur avec l’identifiant « {value} ». Choisissez un autre identifiant.',
  'code-taken_groups': 'Il y a déjà un groupe avec le code « {value} ». Choisissez un autre code.',
  'code-taken_profiles': 'Il y a déjà un profil avec le code « {value} ». Choisissez un autre code.',
  'code-taken_entityAccessProfiles':
    'Il y a déjà un profil d’accès aux entités avec le code « {value} ». Choisissez un autre code.',
  'code-taken_hierarchyProfiles':
    'Il y a déjà un profil hiérarchique avec le code « {value} ». Choisissez un autre code.',
  'code-is-fixed':
    'Le programme lui-même se sert du code « {value} », qui ne peut pas être changé. Changez le nom.',
  'not-an-administrator':
    '{value} peut consulter, mais ne rien modifier : seuls les administrateurs changent qui peut faire quoi.',
  'export-hidden':
    'La base contient des profils que seuls les administrateurs voient : seul un administrateur peut en écrire tout le contenu.',
  'built-in-read-only':
    'Le profil « {value} » est intégré et ne peut pas être modifié. Copiez-le et modifiez la copie.',
  'module-in-use':
    '« {value} » doit rester un module : {hierarchies} profils hiérarchiques et les affectations de {users} utilisateurs en dépendent.',
  'grants-follow-scale_one':
    '{count, number} autorisation sur {node} ne convenait pas à la nouvelle échelle et a pris la valeur qu’elle y signifie.',
  'grants-follow-scale_many':
    '{count, number} d’autorisations sur {node} ne convenaient pas à la nouvelle échelle et ont pris la valeur qu’elles y signifient.',
  'grants-follow-scale_other':
    '{count, number} autorisations sur {node} ne convenaient pas à la nouvelle échelle et ont pris la valeur qu’elles y signifient.',
  'periods-dropped_one':
    '{count, number} délai de modification sur {node} a été supprimé : il n’y a plus de documents datés.',
  'periods-dropped_many':
    '{count, number} de délais de modification sur {node} ont été supprimés : il n’y a plus de documents datés.',
  'periods-dropped_other':
    '{count, number} délais de modification sur {node} ont été supprimés : il n’y a plus de documents datés.',
  'moves-into-itself': '« {value} » ne peut pas être déplacé vers « {target} », qui se trouve en dessous.',
  'profiles-are-assigned':
    '« {value} » ne peut pas être membre d’un groupe ; les profils sont affectés à des utilisateurs.',
  'hierarchy-does-not-count':
    'Le profil hiérarchique « {value} » ne compte pas encore pour {user} : il est fait pour le profil d’accès aux entités « {expected} », que {user} n’a pas.',
  'departmental-login':
    '{value} sert maintenant à plusieurs personnes. Tout ce qu’elles font compte comme fait par un seul utilisateur : un audit ne peut pas dire qui c’était.',
  'history-no-inverse': 'Rien de connu n’annule l’entrée {value} : elle est le début de la base.',
  'history-conflict':
    'L’entrée {value} ne peut pas être annulée en entier : une partie de ce qu’elle a modifié l’a été de nouveau plus tard. Annulez d’abord l’entrée suivante, ou modifiez-le à la main.',
  'history-touched': 'N’est plus ainsi : {value}.',
  'history-touched-more_one': 'et {count, number} autre chose',
  'history-touched-more_many': 'et {count, number} d’autres choses',
  'history-touched-more_other': 'et {count, number} autres choses',
  'backup-onto-itself':
    '« {value} » est la base même, ou en fait partie. Choisissez un autre fichier pour la copie.',
  'restore-from-itself': '« {value} » est la base même. Choisissez une copie.',
  'bad-date': '« {value} » n’est pas une date ; attendu : AAAA-MM-JJ.',

  'not-utf8':
    'L’octet {value} à la position {offset} n’est pas de l’UTF-8. Enregistrez le fichier en UTF-8 (il est peut-être dans un encodage plus ancien comme Windows-1252).',
  'not-utf16':
    'Le fichier commence comme du {encoding} mais n’est pas du {encoding} valide ; il est peut-être tronqué. Enregistrez-le en UTF-8.',
  'json-empty': 'Le fichier est vide ; attendu : un fichier grantree/1.',
  'json-ends-early':
    'Le JSON se termine trop tôt, à la colonne {column} : un guillemet, un crochet ou une accolade n’est pas fermé. Le fichier est peut-être tronqué.',
  'json-value-expected':
    'Pas de JSON à la colonne {column} : trouvé « {value} », attendu : une valeur (texte entre guillemets droits, nombre, true, false, null, liste ou objet).',
  'json-key-expected':
    'Pas de JSON à la colonne {column} : trouvé « {value} », attendu : le nom d’un champ entre guillemets droits.',
  'json-symbol-expected': 'Pas de JSON à la colonne {column} : trouvé « {value} », attendu : {expected}',
  'json-trailing-comma': 'Pas de JSON à la colonne {column} : rien ne suit la virgule. Retirez-la.',
  'json-end-expected':
    'Pas de JSON à la colonne {column} : la valeur est complète, mais « {value} » suit. Attendu : la fin du fichier.',
  'json-too-deep':
    'À la colonne {column}, listes et objets sont imbriqués sur plus de 32 niveaux ; attendu : cinq au plus.',
  'json-bad-escape':
    'Pas de JSON à la colonne {column} : « {value} » n’est pas une séquence d’échappement. Attendu : \\" \\\\ \\/ \\b \\f \\n \\r \\t ou \\u suivi de quatre chiffres hexadécimaux.',
  'json-string-open':
    'Pas de JSON : le texte qui commence à la colonne {column} par {value} contient une fin de ligne ou un caractère de contrôle avant son guillemet fermant. Fermez-le, ou écrivez le caractère \\n, \\t ou \\uXXXX.',
  'duplicate-key':
    'Le champ « {value} » figure deux fois dans un objet ; un seul peut compter. Supprimez l’autre.',

  'not-grantree':
    'Ce n’est pas un fichier grantree/1 ; attendu : un objet qui commence par "format": "grantree/1".',
  'format-missing': 'Le champ « format » manque ; attendu : "format": "{expected}". Est-ce le bon fichier ?',
  'format-unknown':
    'Le format est {value} ; ce programme lit "{expected}". Un fichier plus récent demande un programme plus récent.',
  'unknown-field': 'Il n’y a pas de champ « {value} » ici ; attendu : {expected}.',
  'missing-field': 'Le champ « {field} » manque et n’a pas de valeur par défaut.',
  'expected-text': 'Trouvé {value} ; attendu : un texte entre guillemets droits.',
  'expected-number': 'Trouvé {value} ; attendu : un nombre.',
  'expected-boolean': 'Trouvé {value} ; attendu : true ou false.',
  'expected-list': 'Trouvé {value} ; attendu : une liste entre crochets.',
  'expected-object': 'Trouvé {value} ; attendu : un objet entre accolades.',
  'expected-one-of': 'Trouvé {value} ; attendu : {expected}.',
  'bad-rights':
    'Trouvé {value} ; attendu : un des niveaux "none", "read", "write", "delete", ou une liste des lettres "R", "U", "A", "D", chacune une fois au plus.',

  'bad-code':
    '« {value} » ne peut pas être un code. Un code a au moins un caractère, pas d’espace au début ni à la fin, et pas de caractères de contrôle.',
  'reserved-code':
    'Aucun nœud ne peut avoir le code « {value} » : il désigne tous les modules. Choisissez un autre code.',
  'bad-text':
    '« {value} » contient un demi-caractère (demi-codet isolé) qu’aucun fichier ne peut conserver. Saisissez le texte à nouveau.',
  'duplicate-code': 'Le code « {value} » a déjà été donné à {first}. Renommez ou supprimez l’un des deux.',
  'duplicate-member': '« {value} » figure deux fois dans cette liste. Supprimez l’un des deux.',
  'duplicate-assignment':
    'L’utilisateur « {value} » a déjà une affectation à {first} ; attendu : une au plus. Fusionnez les deux.',
  'duplicate-grant':
    '{holder} a déjà une autorisation sur le nœud « {node} » à {first} ; attendu : une au plus. Supprimez l’une des deux.',
  'unknown-group': 'Il n’y a pas de groupe « {value} ».',
  'unknown-profile': 'Il n’y a pas de profil « {value} ».',
  'unknown-entity-access-profile': 'Il n’y a pas de profil d’accès aux entités « {value} ».',
  'unknown-hierarchy-profile': 'Il n’y a pas de profil hiérarchique « {value} ».',
  'node-cycle':
    'Un nœud ne peut pas être sous lui-même : {value} (chacun sous le suivant). Donnez à l’un d’eux un autre parent.',
  'entity-cycle':
    'Une entité ne peut pas être sous elle-même : {value} (chacune sous la suivante). Donnez à l’une d’elles un autre parent.',
  'group-cycle':
    'Un groupe ne peut pas être membre de lui-même : {value} (chacun contient le suivant). Retirez l’un d’eux de l’autre.',
  'not-a-module': 'Le nœud « {value} » est du type « {kind} » ; attendu : un nœud du type « module ».',
  'profile-without-module':
    'Le profil « {value} » ne dit rien de ce qui dépend de l’entité : choisissez-en un autre, ou accordez-lui d’abord quelque chose.',
  'only-alone': '--only dit tout à lui seul : aucun autre rôle, profil ou accès ne peut l’accompagner.',
  'wrong-profile-type':
    'Le profil « {value} » est du type « {type} » ; attendu : un profil du type « {expected} ».',
  'entity-not-in-access-profile':
    'L’entité « {value} » ne figure pas dans le profil d’accès aux entités « {profile} » pour lequel ce profil hiérarchique est fait. Ajoutez-la là-bas, ou supprimez-la ici.',
  'hierarchy-for-every-module':
    'Un profil hiérarchique appartient à un seul module : « * » ne peut pas recevoir « {value} ». Nommez le module.',
  'hierarchy-of-another-module':
    'Le profil hiérarchique « {value} » appartient au module « {expected} » et ne peut pas être affecté pour « {module} ».',
  'bad-holder':
    '« {value} » n’est pas un titulaire ; attendu : user:IDENTIFIANT, group:CODE ou profile:CODE.',
  'rights-do-not-fit': 'Le nœud « {node} » ne peut pas porter les droits « {value} ».',
  'rights-do-not-fit_levels':
    'Le nœud « {node} » a l’échelle « levels » et ne peut pas porter les droits « {value} » ; attendu : none, read (R), write (R U A) ou delete (R U A D).',
  'rights-do-not-fit_switch':
    'Le nœud « {node} » a l’échelle « switch » et ne peut pas porter les droits « {value} » ; attendu : none ou delete (R U A D).',
  'rights-do-not-fit_actions':
    'Le nœud « {node} » ne peut pas porter les droits « {value} » sans R ; U, A et D entraînent toujours R. Ajoutez R.',
  'bad-period':
    'Le délai de modification {value} n’est pas valable ; attendu : un nombre entier de jours à partir de 0, ou -1 (ou rien) pour illimité.',
  'period-on-undated-node':
    'Le délai de modification {value} est sur le nœud « {node} », qui n’est pas daté. Omettez le délai, ou rendez le nœud daté.',
  'bad-seats':
    '{value} n’est pas un nombre de postes ; attendu : un nombre entier à partir de 1, ou rien pour illimité.',
  'switch-coerced':
    '{holder} : « {value} » demandé sur « {node} », qui est un interrupteur (rien ou tout) ; enregistré comme « {stored} ».',

  'odoo-broken-csv-open-quote':
    'Un guillemet est ouvert dans cette ligne et jamais fermé : rien de ce fichier n’est lisible. Fermez le guillemet.',
  'odoo-broken-csv-stray-quote':
    'Un guillemet se trouve au milieu d’une cellule : rien de ce fichier n’est lisible. Doublez-le, ou mettez toute la cellule entre guillemets.',
  'odoo-broken-header':
    'Dans l’en-tête « {header} » il manque {missing} : rien de ce fichier n’a été repris. Écrivez id,name,model_id:id,group_id:id,perm_read,perm_write,perm_create,perm_unlink.',
  'odoo-broken-row':
    'Cette ligne a {cells} cellules ; attendu : {expected}, comme l’en-tête. La ligne n’a pas été reprise ; corrigez-la.',
  'odoo-broken-flag':
    '« {value} » dans {column} n’est ni oui ni non ; attendu : 1 ou 0. La ligne n’a pas été reprise ; corrigez-la.',
  'odoo-broken-id':
    '« {value} » dans {column} n’est pas un identifiant externe ; attendu : nom ou module.nom. La ligne ou la fiche n’a pas été reprise ; corrigez-la.',
  'odoo-broken-row-model':
    'Cette ligne ne nomme aucun modèle dans model_id:id. Elle n’a pas été reprise ; nommez le modèle.',
  'odoo-broken-xml': 'Le XML est mal formé ({detail}) : rien de ce fichier n’est lisible. Corrigez-le.',
  'odoo-broken-empty':
    'Aucun droit d’accès d’Odoo n’a été trouvé dans {files} fichiers ; attendu : un dossier avec MODULE/ir.model.access.csv, ou un tel MODULE.',
  'odoo-column-left-out':
    'La colonne « {column} » a été laissée de côté : elle n’appartient pas à un droit d’accès, ou y figure deux fois.',
  'odoo-csv-left-out':
    'Les fiches de {model} dans un fichier CSV ne sont pas lues ; seul ir.model.access.csv l’est.',
  'odoo-no-data-xml':
    'Le fichier a été laissé de côté : sa racine est <{root}>, alors que les données d’Odoo ont <odoo>.',
  'odoo-element-left-out':
    'Ce <{element}> sur {model} ({detail}) est exécuté par Odoo et a été laissé de côté ; vérifiez ce qu’il fait.',
  'odoo-field-left-out': '{field} de {record} ({model}) a été laissé de côté ; il peut concerner des droits.',
  'odoo-record-without-id':
    'Cette fiche de {model} n’a pas d’id qui puisse être son code, et a été laissée de côté.',
  'odoo-access-not-understood':
    'Le droit d’accès {record} a été laissé de côté : son {field} est calculé ou incompris : « {value} ».',
  'odoo-value-not-understood':
    '{field} de {record} a été laissé de côté : calculé ou incompris : « {value} ».',
  'odoo-record-rule':
    'La règle d’enregistrement « {name} » n’est pas représentée : dans Odoo elle restreint les fiches de {model} accessibles, ici tout le modèle est montré.',
  'odoo-groups-elsewhere':
    'Que {model} « {record} » soit réservé à certains groupes n’est pas représenté ; les droits sur les modèles n’en dépendent pas.',
  'odoo-access-inactive':
    'Le droit d’accès {record} de {group} sur {model} est désactivé dans Odoo ; il ne donne rien ici non plus.',
  'odoo-access-without-model':
    'Le droit d’accès {record} ne nomme aucun modèle dans ces fichiers, et a été laissé de côté.',
  'odoo-rights-without-read':
    '{group} a {rights} sur {model} sans R. Ici R les accompagne : on montre plus que ce que donne Odoo.',
  'odoo-same-model': '{written} est le même modèle que {model} ; ce qui y est accordé figure là.',
  'odoo-redefined':
    '{record} est défini une nouvelle fois, avec un autre {fields} que dans {before} ; le dernier compte.',
  'odoo-order-assumed':
    '{field} de {record} est redéfini ici, tandis que {other} met {member} dans {group}. L’ordre figure dans le manifeste du module ; supposé : d’abord défini, puis ajouté.',
  'odoo-group-unknown':
    'Le groupe {group} n’a pas de nom dans ces fichiers ; il est montré sous son identifiant externe.',
  'odoo-group-circle':
    '{group} ne peut pas être membre de {implied}, qu’il implique : cela fermerait un cercle. Les membres de {group} n’acquièrent pas ce que détient {implied}.',
  'odoo-module-unknown':
    'Le module {module} ne figure pas dans ces fichiers ; seuls les modèles cités ailleurs sont connus.',
  'odoo-user-without-login':
    'L’utilisateur {user} n’a pas d’identifiant de connexion dans ces fichiers ; l’identifiant externe en tient lieu.',
  'odoo-login-taken':
    'L’identifiant « {login} » de {user} appartient déjà à {other} ; l’identifiant externe en tient lieu.',
  'odoo-user-default-groups':
    'L’utilisateur {user} est créé sans groupes ; Odoo donne alors ceux par défaut, qui ne sont pas représentés.',

  'store-missing': 'Il n’y a pas de base « {store} ». Vérifiez le nom, ou créez une base avec « init ».',
  'store-is-folder': '« {store} » est un dossier ; attendu : le fichier d’une base.',
  'store-bad-name':
    'Le nom « {store} » commence ou finit par une espace, ce qu’une base ne peut pas avoir. Choisissez un autre nom.',
  'store-exists': '« {store} » existe déjà et reste tel quel. Choisissez un autre nom, ou ouvrez-le.',
  'store-folder-missing':
    'La base « {store} » ne peut pas être créée : il n’y a pas de dossier « {value} ». Créez-le d’abord.',
  'store-folder-read-only':
    'La base « {store} » ne peut pas être créée : vous ne pouvez pas écrire dans le dossier « {value} ». Choisissez un autre dossier, ou demandez le droit d’y écrire.',
  'store-leftover':
    'La base « {store} » ne peut pas être créée : « {value} » reste d’une autre base de ce nom et contient peut-être ses dernières modifications. Déplacez-le d’abord.',
  'store-not-a-database':
    '« {store} » n’est pas une base Grantree : c’est un fichier d’une autre sorte. Il n’a pas été modifié.',
  'store-of-another-program':
    '« {store} » n’est pas une base Grantree : c’est la base de données d’un autre programme. Elle n’a pas été modifiée.',
  'store-newer':
    'La base « {store} » a la version {value}, et ce programme connaît les versions jusqu’à {expected}. Utilisez un Grantree plus récent ; la base n’a pas été modifiée.',
  'store-older':
    'La base « {store} » a la version {value} et doit être portée à la version {expected} avant d’être lue. Ouvrez-la une fois là où elle peut être écrite.',
  'store-damaged':
    'La base « {store} » est endommagée ({value}). Restaurez une sauvegarde ; « verify » dit ce qui ne va pas.',
  'store-read-only':
    'La base « {store} » ne peut pas être écrite : le fichier ou son dossier est en lecture seule, ou elle a été ouverte en lecture seule. Rien n’a été modifié.',
  'store-unfinished':
    'La base « {store} » ne peut pas encore être lue : « {value} » contient des modifications qui n’y ont pas été portées. Ouvrez-la une fois là où elle peut être écrite.',
  'store-unreachable':
    'La base « {store} » ne peut être ni lue ni écrite ({value}). Vérifiez les droits, le disque et le réseau, puis réessayez.',
  'store-without-wal':
    'La base « {store} » se trouve là où son journal d’écriture anticipée ne peut pas être tenu, comme sur certains lecteurs réseau. Placez-la sur un disque local.',
  'store-disk-full':
    'Il n’y a plus de place sur le disque de « {store} ». Rien n’a été modifié ; libérez de la place et réessayez.',
  'store-busy':
    'Un autre programme écrit dans « {store} ». Rien n’a été modifié ; réessayez dans un instant.',
  'store-changed-elsewhere':
    'Un autre programme a modifié « {store} » depuis sa lecture : rien n’a été écrit. Rechargez-la, regardez les modifications, puis appliquez les vôtres.',
  'store-no-entry': 'L’historique de « {store} » n’a pas d’entrée numéro {value}.',
  'store-schema-differs': 'La base « {store} » est endommagée : {value} n’est pas tel que Grantree l’a fait.',
  'store-broken-reference':
    'La base « {store} » est endommagée : une ligne ({value}) renvoie à quelque chose dans {expected} qui n’y est pas.',
  'verify-stopped':
    'La vérification s’est arrêtée avant la fin ({value}). Réessayez ; si cela se reproduit, restaurez une sauvegarde.',
  'store-log-broken':
    'Le journal des modifications de « {store} » est endommagé ou altéré : l’entrée {value} ne découle pas de la précédente.',
  'store-log-incomplete':
    'Le journal des modifications de « {store} » a {value} entrées et ses tables sont à la révision {expected} : des entrées manquent ou ont été ajoutées.',
  'store-tables-differ':
    'La base « {store} » a été altérée hors de Grantree : « {value} » dans {list} n’est pas ce que dit le journal des modifications.',

  'usage-unknown-command': 'Il n’y a pas de commande « {value} ».',
  'usage-unknown-option': 'Il n’y a pas d’option « {value} » ici.',
  'usage-excess-word':
    '« {value} » est un mot de trop. Mettez entre guillemets un nom qui contient des espaces.',
  'usage-missing-word': 'Il manque {value}.',
  'usage-missing-option': 'Il manque l’option {value}.',
  'usage-option-without-value': 'L’option {value} demande une valeur.',
  'usage-options-exclude': 'Les options {value} et {other} s’excluent. Retirez l’une d’elles.',
  'usage-not-one-of': '« {value} » ne peut pas suivre {option} ; attendu : {expected}.',
  'usage-user-or-node': 'Indiquez --user ou --node : les droits de qui, ou les droits sur quoi.',
  'usage-nothing-to-set': 'Il n’y a rien à régler. Nommez au moins un champ ; --help les énumère.',
  'usage-where-to': 'Dites où : --before, --after, --into ou --top.',
  'usage-not-a-pair': '« {value} » ne peut pas suivre {option} ; attendu MODULE=PROFIL.',
  'change-not-json': 'La ligne n’est pas du JSON ; attendu un objet par ligne.',
  'change-unknown':
    'La ligne n’est ni un geste ni un changement (kind « {value} »), ou l’un de ses champs est erroné.',
  'locks-yourself-out_command':
    'Vous ({value}) perdriez le droit d’administrer les autorisations. Ajoutez --yes si c’est voulu.',
  'usage-not-a-pair_column': '« {value} » ne peut pas suivre {option} ; attendu CHAMP=COLONNE.',
  'usage-not-a-number': '« {value} » ne peut pas suivre {option} ; attendu un nombre entier à partir de 1.',
  'table-empty': 'Le tableau est vide ; attendu une ligne d’en-têtes et des lignes en dessous.',
  'table-not-a-workbook':
    'Ce n’est pas un classeur Excel lisible ({value}). Enregistrez-le en .xlsx ou .csv.',
  'table-csv-broken': 'Le CSV est illisible à partir d’ici : {value}',
  'table-column-missing':
    'Il n’y a pas de colonne « {value} » pour {field} ; les colonnes sont : {expected}. Indiquez laquelle par {field}=COLONNE.',
  'table-field-not-here':
    'Un tableau de ce genre n’a pas de champ « {value} » ; attendu l’un de : {expected}.',
  'table-column-left-out': 'La colonne « {value} » a été ignorée : son en-tête ne dit pas ce que c’est.',
  'table-twice': '« {value} » figure deux fois dans le tableau. Retirez l’une des lignes.',
  'table-not-yes-or-no': '« {value} » n’est ni oui ni non ; écrivez oui, non, 1 ou 0.',
  'usage-wrong': 'La ligne de commande est incorrecte : {value}',
  'file-not-found':
    'Il n’y a pas de fichier ou de dossier « {value} ». Vérifiez le nom et le dossier où vous êtes.',
  'file-not-permitted':
    'Vous ne pouvez ni lire ni écrire « {value} » ({reason}). Demandez le droit, ou choisissez un autre fichier.',
  'file-is-folder': '« {value} » est un dossier ; attendu : un fichier.',
  'file-disk-full':
    'Il n’y a plus de place sur le disque pour « {value} », et rien n’a été écrit. Libérez de la place et réessayez.',
  'file-failed': '« {value} » n’est pas utilisable : {reason}',
  'input-failed':
    'Les requêtes n’ont pas pu être lues : {reason}. Celles lues auparavant ont reçu leur réponse.',
  'output-failed': 'Le résultat n’a pas pu être écrit : {reason}. Ce qui en a été écrit est incomplet.',
  'out-is-store': '« {value} » est la base elle-même, ou lui appartient. Choisissez un autre fichier.',
  'import-format-unknown': 'Le format n’est pas reconnaissable ; indiquez --format et : {expected}.',
  'import-formats-mixed': 'Les sources ont plusieurs formats ({value}). Importez chaque format à part.',
  'odoo-needs-folder':
    'C’est un fichier ; attendu : le dossier qui contient les modules, ou le dossier d’un module.',
  'request-not-utf8': 'La ligne n’est pas de l’UTF-8. Écrivez les requêtes en UTF-8.',
  'request-too-long': 'La ligne dépasse {expected} octets ; attendu : une requête, puis une fin de ligne.',
  'unexpected-error':
    'Il s’est passé quelque chose d’imprévu, et la commande n’a pas été menée à bien : {reason}',

  'save-no-folder': 'Il n’y a pas de dossier « {folder} » où enregistrer. Choisissez un autre dossier.',
  'save-not-permitted':
    '« {value} » n’a pas pu être enregistré ({reason}). Il est peut-être ouvert dans un autre programme, ou vous ne pouvez pas y écrire. Fermez-le, ou choisissez un autre nom ou dossier.',
  'no-printer': 'Cet ordinateur n’a pas d’imprimante. Ajoutez-en une, ou enregistrez l’état en PDF.',
  'print-too-long':
    'L’état est trop long pour être imprimé d’un coup, et aucun programme pour les PDF n’a pu être ouvert : {reason}. Enregistrez-le en PDF et imprimez celui-ci.',
  'print-failed':
    'L’imprimante n’a pas accepté l’état : {reason}. Vérifiez l’imprimante, ou enregistrez l’état en PDF.',
  'report-cancelled': 'L’état a été annulé ; rien n’en a été enregistré.',
  'report-in-the-future':
    'Le jour {value} est encore à venir ; un état peut porter sur aujourd’hui ou un jour passé.',
  'report-wrong-principal': '« {value} » n’est pas un {expected} ; ce type d’état ne porte que sur cela.',
  'report-needs-two': 'Cet état compare deux à quatre titulaires. Nommez-les.',
  'report-needs-principals': 'Cet état a besoin des titulaires dont il parle.',
  'report-needs-nodes': 'Cet état a besoin des nœuds dont il parle.',
  'report-ending':
    'On ne peut pas savoir ce que « {value} » doit être ; son nom doit finir par : {expected}.',
  'report-option-unused': 'L’option {value} ne signifie rien pour l’état « {kind} ».',
  'report-option-wrong': '« {value} » ne peut pas être la valeur de {option}. Voir --help.',

  'cedar-entities':
    'La base a {count, number} entités ; ce qui dépend d’une entité ne peut pas se dire dans ces stratégies Cedar. Exportez une base sans entités.',
  'cedar-hierarchies':
    'La base a {count, number} profils hiérarchiques ; ce qui dépend d’une entité ne peut pas se dire dans ces stratégies Cedar. Exportez une base qui n’en a pas.',
} satisfies French<typeof english>;
