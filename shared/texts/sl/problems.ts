import type { problems as english } from '../en/problems.ts';
import type { Slovenian } from '../shape.ts';

export const problems = {
  'unknown-user': 'Uporabnika »{value}« ni.',
  'unknown-node': 'Vozlišča »{value}« ni.',
  'unknown-entity': 'Entitete »{value}« ni.',
  'unknown-right': '»{value}« ni pravica; pričakovano je nekaj od: R, U, A, D, read, write, delete.',
  'unknown-holder': 'Uporabnika, skupine ali profila »{value}« ni.',
  'change-does-not-apply':
    'Sprememba {position} ({kind} {value}) se ne ujema s shranjenim; zbirka se je morda medtem spremenila. Naložite znova in poskusite še enkrat.',
  'switch-counts-as-delete_one':
    '{names} pozna samo Ničelne in Polne; nastavi se na Polne ({count, number}).',
  'switch-counts-as-delete_two':
    '{count, number} celici poznata samo Ničelne in Polne; nastavita se na Polne ({names}).',
  'switch-counts-as-delete_few':
    '{count, number} celice poznajo samo Ničelne in Polne; nastavijo se na Polne ({names}).',
  'switch-counts-as-delete_other':
    '{count, number} celic pozna samo Ničelne in Polne; nastavi se na Polne ({names}).',
  'single-rights-on-actions-only_one':
    '{count, number} celica ima nivoje, ne posamičnih pravic; ostane, kot je ({names}).',
  'single-rights-on-actions-only_two':
    '{count, number} celici imata nivoje, ne posamičnih pravic; ostaneta, kot sta ({names}).',
  'single-rights-on-actions-only_few':
    '{count, number} celice imajo nivoje, ne posamičnih pravic; ostanejo, kot so ({names}).',
  'single-rights-on-actions-only_other':
    '{count, number} celic ima nivoje, ne posamičnih pravic; ostane, kot je ({names}).',
  'period-without-permission_one':
    '{count, number} celica nima dovoljenja, zato ni obdobja, ki bi ga nastavili; najprej določite nivo ({names}).',
  'period-without-permission_two':
    '{count, number} celici nimata dovoljenja, zato ni obdobja, ki bi ga nastavili; najprej določite nivo ({names}).',
  'period-without-permission_few':
    '{count, number} celice nimajo dovoljenja, zato ni obdobja, ki bi ga nastavili; najprej določite nivo ({names}).',
  'period-without-permission_other':
    '{count, number} celic nima dovoljenja, zato ni obdobja, ki bi ga nastavili; najprej določite nivo ({names}).',
  'period-without-effect_one':
    '{count, number} dovoljenje ne daje ne spreminjanja ne brisanja, zato dnevi nazaj tam do tedaj nič ne pomenijo ({names}).',
  'period-without-effect_two':
    '{count, number} dovoljenji ne dajeta ne spreminjanja ne brisanja, zato dnevi nazaj tam do tedaj nič ne pomenijo ({names}).',
  'period-without-effect_few':
    '{count, number} dovoljenja ne dajejo ne spreminjanja ne brisanja, zato dnevi nazaj tam do tedaj nič ne pomenijo ({names}).',
  'period-without-effect_other':
    '{count, number} dovoljenj ne daje ne spreminjanja ne brisanja, zato dnevi nazaj tam do tedaj nič ne pomenijo ({names}).',
  'profile-built-in_one':
    '{count, number} profil je del programa in samo za branje; za spreminjanje ga kopirajte ({names}).',
  'profile-built-in_two':
    '{count, number} profila sta del programa in samo za branje; za spreminjanje ju kopirajte ({names}).',
  'profile-built-in_few':
    '{count, number} profili so del programa in samo za branje; za spreminjanje jih kopirajte ({names}).',
  'profile-built-in_other':
    '{count, number} profilov je del programa in samo za branje; za spreminjanje jih kopirajte ({names}).',
  'nothing-to-propagate_one':
    '{count, number} nosilec na vozlišču {node} nima ničesar, kar bi se razširilo ({names}).',
  'nothing-to-propagate_two':
    '{count, number} nosilca na vozlišču {node} nimata ničesar, kar bi se razširilo ({names}).',
  'nothing-to-propagate_few':
    '{count, number} nosilci na vozlišču {node} nimajo ničesar, kar bi se razširilo ({names}).',
  'nothing-to-propagate_other':
    '{count, number} nosilcev na vozlišču {node} nima ničesar, kar bi se razširilo ({names}).',
  'children-keep-acquired_one':
    '{count, number} nivo spodaj ostane, kot je pridobljen od skupine ali profila ({names}).',
  'children-keep-acquired_two':
    '{count, number} nivoja spodaj ostaneta, kot sta pridobljena od skupin ali profilov ({names}).',
  'children-keep-acquired_few':
    '{count, number} nivoji spodaj ostanejo, kot so pridobljeni od skupin ali profilov ({names}).',
  'children-keep-acquired_other':
    '{count, number} nivojev spodaj ostane, kot so pridobljeni od skupin ali profilov ({names}).',
  'would-be-in-itself_one':
    '{count, number} članstvo v skupini {group} je izpuščeno: skupina bi bila sama v sebi ({names}).',
  'would-be-in-itself_two':
    '{count, number} članstvi v skupini {group} sta izpuščeni: skupina bi bila sama v sebi ({names}).',
  'would-be-in-itself_few':
    '{count, number} članstva v skupini {group} so izpuščena: skupina bi bila sama v sebi ({names}).',
  'would-be-in-itself_other':
    '{count, number} članstev v skupini {group} je izpuščenih: skupina bi bila sama v sebi ({names}).',
  'profiles-join-no-group_one':
    '{count, number} profil je izpuščen: profili se dodelijo in se ne pridružijo skupini ({names}).',
  'profiles-join-no-group_two':
    '{count, number} profila sta izpuščena: profili se dodelijo in se ne pridružijo skupini ({names}).',
  'profiles-join-no-group_few':
    '{count, number} profili so izpuščeni: profili se dodelijo in se ne pridružijo skupini ({names}).',
  'profiles-join-no-group_other':
    '{count, number} profilov je izpuščenih: profili se dodelijo in se ne pridružijo skupini ({names}).',
  'hierarchy-of-other-access_one':
    '{names} pripada drugemu profilu dostopa do entitet, kot ga ima {count, number} uporabnik, zato ne da ničesar.',
  'hierarchy-of-other-access_two':
    '{names} pripada drugemu profilu dostopa do entitet, kot ga imata {count, number} uporabnika, zato ne da ničesar.',
  'hierarchy-of-other-access_few':
    '{names} pripada drugemu profilu dostopa do entitet, kot ga imajo {count, number} uporabniki, zato ne da ničesar.',
  'hierarchy-of-other-access_other':
    '{names} pripada drugemu profilu dostopa do entitet, kot ga ima {count, number} uporabnikov, zato ne da ničesar.',
  'pasted-rights-fitted_one':
    '{count, number} celica ne more imeti točno teh pravic; dobi najbližji nivo ({names}).',
  'pasted-rights-fitted_two':
    '{count, number} celici ne moreta imeti točno teh pravic; dobita najbližji nivo ({names}).',
  'pasted-rights-fitted_few':
    '{count, number} celice ne morejo imeti točno teh pravic; dobijo najbližji nivo ({names}).',
  'pasted-rights-fitted_other':
    '{count, number} celic ne more imeti točno teh pravic; dobi najbližji nivo ({names}).',
  'levels-stay-acquired_one':
    'Nivo, določen zgoraj, ne doseže {count, number} vozlišča spodaj, ki obdrži, kar pridobi od skupine ali profila.',
  'levels-stay-acquired_two':
    'Nivoji, določeni zgoraj, ne dosežejo {count, number} vozlišč spodaj, ki obdržita, kar pridobita od skupin ali profilov.',
  'levels-stay-acquired_few':
    'Nivoji, določeni zgoraj, ne dosežejo {count, number} vozlišč spodaj, ki obdržijo, kar pridobijo od skupin ali profilov.',
  'levels-stay-acquired_other':
    'Nivoji, določeni zgoraj, ne dosežejo {count, number} vozlišč spodaj, ki obdržijo, kar pridobijo od skupin ali profilov.',
  'switches-opened-by-read_one':
    '{count, number} vozlišče spodaj pozna samo Ničelne in Polne: nižji nivo, določen zgoraj, ga odpre v celoti.',
  'switches-opened-by-read_two':
    '{count, number} vozlišči spodaj poznata samo Ničelne in Polne: nižji nivo, določen zgoraj, ju odpre v celoti.',
  'switches-opened-by-read_few':
    '{count, number} vozlišča spodaj poznajo samo Ničelne in Polne: nižji nivo, določen zgoraj, jih odpre v celoti.',
  'switches-opened-by-read_other':
    '{count, number} vozlišč spodaj pozna samo Ničelne in Polne: nižji nivo, določen zgoraj, jih odpre v celoti.',
  'profiles-for-users-only': 'Profili se dodelijo samo uporabnikom; {value} je izpuščen.',
  'paste-does-not-fit':
    'Kopiranih dovoljenj je {copied, number}, izbranih vrstic {selected, number}. Kopirajte eno vrstico ali jih izberite toliko, kot ste jih kopirali.',
  'nothing-copied': 'Nobeno dovoljenje ni kopirano. Izberite vrstice in pritisnite Ctrl+C.',
  'no-table-chosen': 'Nobena tabela ni izbrana. Najprej izberite datoteko.',
  'no-store-open': 'Nobena zbirka ni odprta. Najprej jo odprite.',
  'no-active-user': 'Nihče ne bi bil več aktiven. Vsaj en uporabnik mora ostati aktiven.',
  'seats-exceeded':
    'Aktivnih bi bilo {value} uporabnikov, licenca pa ima mest: {expected}. Najprej koga deaktivirajte.',
  'last-administrator':
    'Nihče ne bi mogel več upravljati avtorizacij. Obdržite vsaj enega aktivnega, odklenjenega uporabnika, ki je skrbnik ali sme spreminjati »grantree.authorizations«.',
  'locks-yourself-out': 'Sami ({value}) bi izgubili pravico do upravljanja avtorizacij.',
  'users-without-any-right_one': '{count, number} uporabnik ne bi imel več nobenega dovoljenja: {value}.',
  'users-without-any-right_two': '{count, number} uporabnika ne bi imela več nobenega dovoljenja: {value}.',
  'users-without-any-right_few': '{count, number} uporabniki ne bi imeli več nobenega dovoljenja: {value}.',
  'users-without-any-right_other':
    '{count, number} uporabnikov ne bi imelo več nobenega dovoljenja: {value}.',
  'own-grants-block-groups_one':
    '{count, number} lastno dovoljenje nadomesti tisto, kar daje skupina; poznejše spremembe skupine uporabnika ne bodo dosegle.',
  'own-grants-block-groups_two':
    '{count, number} lastni dovoljenji nadomestita tisto, kar dajejo skupine; poznejše spremembe skupin teh uporabnikov ne bodo dosegle.',
  'own-grants-block-groups_few':
    '{count, number} lastna dovoljenja nadomestijo tisto, kar dajejo skupine; poznejše spremembe skupin teh uporabnikov ne bodo dosegle.',
  'own-grants-block-groups_other':
    '{count, number} lastnih dovoljenj nadomesti tisto, kar dajejo skupine; poznejše spremembe skupin teh uporabnikov ne bodo dosegle.',
  'code-taken': 'Zapis s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-taken_nodes': 'Vozlišče s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-taken_entities': 'Entiteta s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-taken_users': 'Uporabnik s prijavnim imenom »{value}« že obstaja. Izberite drugo prijavno ime.',
  'code-taken_groups': 'Skupina s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-taken_profiles': 'Profil s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-taken_entityAccessProfiles':
    'Profil dostopa do entitet s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-taken_hierarchyProfiles': 'Hierarhični profil s šifro »{value}« že obstaja. Izberite drugo šifro.',
  'code-is-fixed': 'Šifro »{value}« uporablja program sam, zato je ni mogoče spremeniti. Spremenite ime.',
  'not-an-administrator':
    'Uporabnik {value} lahko gleda, spreminjati pa ne more ničesar: kdo sme kaj, spreminjajo samo skrbniki.',
  'export-hidden':
    'V zbirki so profili, ki jih vidijo samo skrbniki, zato lahko njeno celotno vsebino zapiše samo skrbnik.',
  'built-in-read-only':
    'Profil »{value}« je vgrajen in ga ni mogoče spreminjati. Kopirajte ga in spremenite kopijo.',
  'module-in-use':
    '»{value}« mora ostati modul: zanj so narejeni hierarhični profili ({hierarchies}) in dodelitve uporabnikov ({users}).',
  'grants-follow-scale_one':
    '{count, number} dovoljenje na vozlišču {node} ni ustrezalo novi lestvici in je nastavljeno na to, kar tam pomeni.',
  'grants-follow-scale_two':
    '{count, number} dovoljenji na vozlišču {node} nista ustrezali novi lestvici in sta nastavljeni na to, kar tam pomenita.',
  'grants-follow-scale_few':
    '{count, number} dovoljenja na vozlišču {node} niso ustrezala novi lestvici in so nastavljena na to, kar tam pomenijo.',
  'grants-follow-scale_other':
    '{count, number} dovoljenj na vozlišču {node} ni ustrezalo novi lestvici in so nastavljena na to, kar tam pomenijo.',
  'periods-dropped_one':
    '{count, number} obdobje spreminjanja na vozlišču {node} je opuščeno: nima več datiranih dokumentov.',
  'periods-dropped_two':
    '{count, number} obdobji spreminjanja na vozlišču {node} sta opuščeni: nima več datiranih dokumentov.',
  'periods-dropped_few':
    '{count, number} obdobja spreminjanja na vozlišču {node} so opuščena: nima več datiranih dokumentov.',
  'periods-dropped_other':
    '{count, number} obdobij spreminjanja na vozlišču {node} je opuščenih: nima več datiranih dokumentov.',
  'moves-into-itself': '»{value}« ni mogoče premakniti pod »{target}«, ker je ta pod njim.',
  'profiles-are-assigned': '»{value}« ne more biti član skupine; profili se dodeljujejo uporabnikom.',
  'hierarchy-does-not-count':
    'Hierarhični profil »{value}« za uporabnika {user} še ne velja: narejen je za profil dostopa do entitet »{expected}«, ki ga {user} nima.',
  'departmental-login':
    'Uporabnika {value} zdaj uporablja več ljudi. Vse, kar naredijo, velja za delo enega uporabnika, zato revizija ne more ugotoviti, kdo je bil.',
  'history-no-inverse': 'Za vpis {value} ni znano, kaj bi ga razveljavilo: z njim se zbirka začne.',
  'history-conflict':
    'Vpisa {value} ni mogoče razveljaviti v celoti: nekaj, kar je spremenil, je bilo pozneje spet spremenjeno. Najprej razveljavite poznejši vpis ali to spremenite ročno.',
  'history-touched': 'Ne velja več: {value}.',
  'history-touched-more_one': 'in še {count, number} stvar',
  'history-touched-more_two': 'in še {count, number} stvari',
  'history-touched-more_few': 'in še {count, number} stvari',
  'history-touched-more_other': 'in še {count, number} stvari',
  'backup-onto-itself': '»{value}« je sama zbirka ali pripada njej. Za kopijo izberite drugo datoteko.',
  'restore-from-itself': '»{value}« je sama zbirka. Izberite njeno kopijo.',
  'bad-date': '»{value}« ni datum; pričakovano je LLLL-MM-DD.',

  'not-utf8':
    'Bajt {value} na odmiku {offset} ni UTF-8. Shranite datoteko kot UTF-8 (morda je v starejšem kodiranju, kot je Windows-1250).',
  'not-utf16':
    'Datoteka se začne kot {encoding}, vendar ni veljaven {encoding}; morda je odrezana. Shranite jo kot UTF-8.',
  'json-empty': 'Datoteka je prazna; pričakovana je datoteka grantree/1.',
  'json-ends-early':
    'JSON se konča prezgodaj, v stolpcu {column}: narekovaj ali oklepaj ni zaprt. Datoteka je morda odrezana.',
  'json-value-expected':
    'Ni JSON v stolpcu {column}: najdeno »{value}«, pričakovana vrednost: besedilo v dvojnih narekovajih, število, true, false, null, seznam ali objekt.',
  'json-key-expected':
    'Ni JSON v stolpcu {column}: najdeno »{value}«, pričakovano ime polja v dvojnih narekovajih.',
  'json-symbol-expected': 'Ni JSON v stolpcu {column}: najdeno »{value}«, pričakovano nekaj od: {expected}',
  'json-trailing-comma': 'Ni JSON v stolpcu {column}: vejici ne sledi nič. Odstranite vejico.',
  'json-end-expected':
    'Ni JSON v stolpcu {column}: vrednost je končana, sledi pa »{value}«. Pričakovan je konec datoteke.',
  'json-too-deep':
    'V stolpcu {column} so seznami in objekti gnezdeni globlje kot 32; pričakovanih je največ pet ravni.',
  'json-bad-escape':
    'Ni JSON v stolpcu {column}: »{value}« ni ubežno zaporedje. Pričakovano je \\" \\\\ \\/ \\b \\f \\n \\r \\t ali \\u in štiri šestnajstiške števke.',
  'json-string-open':
    'Ni JSON: besedilo, ki se začne v stolpcu {column} z {value}, vsebuje pred zaključnim narekovajem konec vrstice ali krmilni znak. Zaprite ga ali zapišite znak kot \\n, \\t ali \\uXXXX.',
  'duplicate-key': 'Polje »{value}« je v enem objektu dvakrat; šteje lahko samo eno. Odstranite drugo.',

  'not-grantree': 'To ni datoteka grantree/1; pričakovan je objekt, ki se začne z "format": "grantree/1".',
  'format-missing': 'Manjka polje »format«; pričakovano je "format": "{expected}". Je to prava datoteka?',
  'format-unknown':
    'Format je {value}; ta program bere "{expected}". Novejša datoteka potrebuje novejši program.',
  'unknown-field': 'Polja »{value}« tu ni; pričakovano je nekaj od: {expected}.',
  'missing-field': 'Manjka polje »{field}«, ki nima privzete vrednosti.',
  'expected-text': 'Najdeno {value}; pričakovano besedilo v dvojnih narekovajih.',
  'expected-number': 'Najdeno {value}; pričakovano število.',
  'expected-boolean': 'Najdeno {value}; pričakovano true ali false.',
  'expected-list': 'Najdeno {value}; pričakovan seznam v oglatih oklepajih.',
  'expected-object': 'Najdeno {value}; pričakovan objekt v zavitih oklepajih.',
  'expected-one-of': 'Najdeno {value}; pričakovano nekaj od: {expected}.',
  'bad-rights':
    'Najdeno {value}; pričakovan eden od nivojev "none", "read", "write", "delete" ali seznam črk "R", "U", "A", "D", vsaka največ enkrat.',

  'bad-code':
    '»{value}« ne more biti šifra. Šifra ima vsaj en znak, brez presledka na začetku ali koncu in brez krmilnih znakov.',
  'reserved-code': 'Nobeno vozlišče ne more imeti šifre »{value}«: pomeni vse module. Izberite drugo šifro.',
  'bad-text':
    '»{value}« vsebuje polovico znaka (osamljen nadomestek), ki ga nobena datoteka ne more ohraniti. Besedilo vnesite znova.',
  'duplicate-code': 'Šifra »{value}« je bila že dana pri {first}. Eno od obeh preimenujte ali odstranite.',
  'duplicate-member': '»{value}« je v tem seznamu dvakrat. Eno od obeh odstranite.',
  'duplicate-assignment':
    'Uporabnik »{value}« ima dodelitev že pri {first}; pričakovana je največ ena. Združite obe.',
  'duplicate-grant':
    '{holder} ima dovoljenje na vozlišču »{node}« že pri {first}; pričakovano je največ eno. Eno od obeh odstranite.',
  'unknown-group': 'Skupine »{value}« ni.',
  'unknown-profile': 'Profila »{value}« ni.',
  'unknown-entity-access-profile': 'Profila dostopa do entitet »{value}« ni.',
  'unknown-hierarchy-profile': 'Hierarhičnega profila »{value}« ni.',
  'node-cycle':
    'Vozlišče ne more biti pod samim seboj: {value} (vsako pod naslednjim). Enemu od njih določite drugo nadrejeno vozlišče.',
  'entity-cycle':
    'Entiteta ne more biti pod samo seboj: {value} (vsaka pod naslednjo). Eni od njih določite drugo nadrejeno entiteto.',
  'group-cycle':
    'Skupina ne more biti članica same sebe: {value} (vsaka vsebuje naslednjo). Eno od njih vzemite iz druge.',
  'not-a-module': 'Vozlišče »{value}« je vrste »{kind}«; pričakovano je vozlišče vrste »module«.',
  'profile-without-module':
    'Profil »{value}« ne pove nič o ničemer, kar je odvisno od entitete: izberite drugega ali mu najprej kaj dovolite.',
  'only-alone': '--only pove vse sam: zraven ne gre nobena druga vloga, profil ali dostop.',
  'wrong-profile-type': 'Profil »{value}« je vrste »{type}«; pričakovan je profil vrste »{expected}«.',
  'entity-not-in-access-profile':
    'Entitete »{value}« ni v profilu dostopa do entitet »{profile}«, za katerega je ta hierarhični profil narejen. Dodajte jo tam ali jo odstranite tu.',
  'hierarchy-for-every-module':
    'Hierarhični profil pripada enemu modulu, zato »*« ne more dobiti profila »{value}«. Navedite modul.',
  'hierarchy-of-another-module':
    'Hierarhični profil »{value}« pripada modulu »{expected}« in ga ni mogoče dodeliti za »{module}«.',
  'bad-holder': '»{value}« ni nosilec; pričakovano je user:PRIJAVA, group:ŠIFRA ali profile:ŠIFRA.',
  'rights-do-not-fit': 'Vozlišče »{node}« ne more imeti pravic »{value}«.',
  'rights-do-not-fit_levels':
    'Vozlišče »{node}« ima lestvico »levels« in ne more imeti pravic »{value}«; pričakovano je none, read (R), write (R U A) ali delete (R U A D).',
  'rights-do-not-fit_switch':
    'Vozlišče »{node}« ima lestvico »switch« in ne more imeti pravic »{value}«; pričakovano je none ali delete (R U A D).',
  'rights-do-not-fit_actions':
    'Vozlišče »{node}« ne more imeti pravic »{value}« brez R; U, A in D vedno prinesejo R. Dodajte R.',
  'bad-period':
    'Obdobje spreminjanja {value} ni veljavno; pričakovano je celo število dni od 0 naprej ali -1 (ali nič) za neomejeno.',
  'period-on-undated-node':
    'Obdobje spreminjanja {value} je na vozlišču »{node}«, ki ni datirano. Obdobje izpustite ali vozlišče označite kot datirano.',
  'bad-seats': '{value} ni število mest; pričakovano je celo število od 1 naprej ali nič za neomejeno.',
  'switch-coerced':
    '{holder}: zahtevano »{value}« na vozlišču »{node}«, ki je stikalo (nič ali vse); shranjeno kot »{stored}«.',

  'odoo-broken-csv-open-quote':
    'V tej vrstici je narekovaj odprt in nikoli zaprt, zato iz te datoteke ni mogoče prebrati ničesar. Zaprite narekovaj.',
  'odoo-broken-csv-stray-quote':
    'Sredi celice je narekovaj, zato iz te datoteke ni mogoče prebrati ničesar. Podvojite ga ali dajte celotno celico v narekovaje.',
  'odoo-broken-header':
    'V glavi »{header}« manjka {missing}, zato iz te datoteke ni bilo prevzeto nič. Zapišite jo kot id,name,model_id:id,group_id:id,perm_read,perm_write,perm_create,perm_unlink.',
  'odoo-broken-row':
    'Število celic v tej vrstici je {cells}; pričakovano {expected}, kot v glavi. Vrstica ni bila prevzeta; popravite jo.',
  'odoo-broken-flag':
    '»{value}« v {column} ni ne da ne ne; pričakovano 1 ali 0. Vrstica ni bila prevzeta; popravite jo.',
  'odoo-broken-id':
    '»{value}« v {column} ni zunanji id; pričakovano ime ali modul.ime. Vrstica ali zapis ni bil prevzet; popravite ga.',
  'odoo-broken-row-model': 'Ta vrstica v model_id:id ne navaja modela. Ni bila prevzeta; navedite model.',
  'odoo-broken-xml':
    'XML ni pravilno oblikovan ({detail}), zato iz te datoteke ni mogoče prebrati ničesar. Popravite ga.',
  'odoo-broken-empty':
    'V datotekah ({files}) ni bilo dostopnih pravic Odoo; pričakovana je mapa z MODUL/ir.model.access.csv ali tak MODUL.',
  'odoo-column-left-out': 'Stolpec »{column}« je bil izpuščen: ne pripada dostopni pravici ali pa se ponovi.',
  'odoo-csv-left-out': 'Zapisi {model} v datoteki CSV se ne berejo; bere se samo ir.model.access.csv.',
  'odoo-no-data-xml': 'Datoteka je bila izpuščena: njen koren je <{root}>, podatki Odoo pa imajo <odoo>.',
  'odoo-element-left-out':
    'Ta <{element}> na {model} ({detail}) izvede Odoo, zato je bil izpuščen; preverite, kaj naredi.',
  'odoo-field-left-out': '{field} zapisa {record} ({model}) je bilo izpuščeno; morda pove kaj o pravicah.',
  'odoo-record-without-id': 'Ta zapis {model} nima id, ki bi lahko bil njegova šifra, in je bil izpuščen.',
  'odoo-access-not-understood':
    'Dostopna pravica {record} je bila izpuščena: {field} je izračunano ali nerazumljivo: »{value}«.',
  'odoo-value-not-understood':
    '{field} zapisa {record} je bilo izpuščeno: je izračunano ali nerazumljivo: »{value}«.',
  'odoo-record-rule':
    'Pravilo zapisov »{name}« ni zajeto: v Odoo zoži, kateri zapisi {model} so dosegljivi, tu je prikazan ves model.',
  'odoo-groups-elsewhere':
    'To, da je {model} »{record}« samo za nekatere skupine, ni zajeto; pravice na modelih niso odvisne od tega.',
  'odoo-access-inactive':
    'Dostopna pravica {record} skupine {group} na {model} je v Odoo izklopljena; tudi tu ne daje ničesar.',
  'odoo-access-without-model':
    'Dostopna pravica {record} v teh datotekah ne navaja modela in je bila izpuščena.',
  'odoo-rights-without-read':
    '{group} ima {rights} na {model} brez R. Tu R pride zraven, zato je prikazanega več, kot daje Odoo.',
  'odoo-same-model': '{written} je isti model kot {model}; kar je dodeljeno na njem, stoji tam.',
  'odoo-redefined': '{record} je znova definiran, z drugačnim {fields} kot v {before}; velja poznejši.',
  'odoo-order-assumed':
    '{field} zapisa {record} je tu nastavljeno na novo, medtem ko {other} da {member} v {group}. Kaj je prej, je zapisano v manifestu modula; privzeto: najprej nastavljeno, nato dodano.',
  'odoo-group-unknown': 'Skupina {group} v teh datotekah nima imena; prikazana je z zunanjim id.',
  'odoo-group-circle':
    '{group} ne more biti članica skupine {implied}, ki jo implicira: nastal bi krog. Člani {group} ne pridobijo tega, kar ima {implied}.',
  'odoo-module-unknown':
    'Modula {module} ni med temi datotekami; znani so samo modeli, na katere se sklicujejo drugi.',
  'odoo-user-without-login':
    'Uporabnik {user} v teh datotekah nima prijavnega imena; namesto njega je vzet zunanji id.',
  'odoo-login-taken':
    'Prijavno ime »{login}« uporabnika {user} že pripada {other}; namesto njega je vzet zunanji id.',
  'odoo-user-default-groups':
    'Uporabnik {user} je ustvarjen brez skupin; Odoo mu tedaj da privzete, ki niso zajete.',

  'store-missing': 'Zbirke »{store}« ni. Preverite ime ali ustvarite novo zbirko z ukazom »init«.',
  'store-is-folder': '»{store}« je mapa; pričakovana je datoteka zbirke.',
  'store-bad-name':
    'Ime »{store}« se začne ali konča s presledkom, česar zbirka ne more imeti. Izberite drugo ime.',
  'store-exists': '»{store}« že obstaja in ostane, kot je. Izberite drugo ime ali jo odprite.',
  'store-folder-missing': 'Zbirke »{store}« ni mogoče ustvariti: mape »{value}« ni. Najprej jo ustvarite.',
  'store-folder-read-only':
    'Zbirke »{store}« ni mogoče ustvariti: v mapo »{value}« ne smete pisati. Izberite drugo mapo ali prosite za pravico do pisanja.',
  'store-leftover':
    'Zbirke »{store}« ni mogoče ustvariti: »{value}« je ostanek druge zbirke s tem imenom in morda vsebuje njene zadnje spremembe. Najprej ga premaknite drugam.',
  'store-not-a-database': '»{store}« ni zbirka Grantree: je datoteka druge vrste. Ni bila spremenjena.',
  'store-of-another-program':
    '»{store}« ni zbirka Grantree: je podatkovna zbirka drugega programa. Ni bila spremenjena.',
  'store-newer':
    'Zbirka »{store}« ima različico {value}, ta program pa pozna različice do {expected}. Uporabite novejši Grantree; zbirka ni bila spremenjena.',
  'store-older':
    'Zbirka »{store}« ima različico {value} in jo je treba pred branjem nadgraditi na različico {expected}. Enkrat jo odprite tam, kjer je mogoče pisati.',
  'store-damaged':
    'Zbirka »{store}« je poškodovana ({value}). Obnovite varnostno kopijo; »verify« pove, kaj je narobe.',
  'store-read-only':
    'V zbirko »{store}« ni mogoče pisati: datoteka ali njena mapa je samo za branje ali pa je bila odprta samo za branje. Nič ni bilo spremenjeno.',
  'store-unfinished':
    'Zbirke »{store}« še ni mogoče brati: »{value}« vsebuje spremembe, ki še niso bile prenesene vanjo. Enkrat jo odprite tam, kjer je mogoče pisati.',
  'store-unreachable':
    'Zbirke »{store}« ni mogoče brati ali vanjo pisati ({value}). Preverite pravice, disk in omrežje ter poskusite znova.',
  'store-without-wal':
    'Zbirka »{store}« leži tam, kjer ni mogoče voditi njenega dnevnika vnaprejšnjega pisanja, kot na nekaterih omrežnih pogonih. Prestavite jo na lokalni disk.',
  'store-disk-full':
    'Na disku zbirke »{store}« ni več prostora. Nič ni bilo spremenjeno; sprostite prostor in poskusite znova.',
  'store-busy': 'V »{store}« piše drug program. Nič ni bilo spremenjeno; poskusite znova čez trenutek.',
  'store-changed-elsewhere':
    'Odkar je bila »{store}« prebrana, jo je spremenil drug program, zato ni bilo zapisano nič. Naložite jo znova, si oglejte spremembe in nato uporabite svoje.',
  'store-no-entry': 'Zgodovina zbirke »{store}« nima vpisa številka {value}.',
  'store-schema-differs': 'Zbirka »{store}« je poškodovana: {value} ni tak, kot ga je naredil Grantree.',
  'store-broken-reference':
    'Zbirka »{store}« je poškodovana: vrstica ({value}) se sklicuje na nekaj v {expected}, česar ni.',
  'verify-stopped':
    'Preverjanje se je končalo, preden je bilo opravljeno ({value}). Poskusite znova; če se ponovi, obnovite varnostno kopijo.',
  'store-log-broken':
    'Dnevnik sprememb zbirke »{store}« je poškodovan ali spremenjen: vpis {value} ne sledi iz prejšnjega.',
  'store-log-incomplete':
    'Dnevnik sprememb zbirke »{store}« ima {value} vpisov, njene tabele pa so na reviziji {expected}: vpisi manjkajo ali so bili dodani.',
  'store-tables-differ':
    'Zbirka »{store}« je bila spremenjena zunaj programa Grantree: »{value}« v {list} ni tisto, kar pravi dnevnik sprememb.',

  'usage-unknown-command': 'Ukaza »{value}« ni.',
  'usage-unknown-option': 'Možnosti »{value}« tu ni.',
  'usage-excess-word': '»{value}« je beseda preveč. Ime s presledki dajte v narekovaje.',
  'usage-missing-word': 'Manjka {value}.',
  'usage-missing-option': 'Manjka možnost {value}.',
  'usage-option-without-value': 'Možnost {value} potrebuje vrednost.',
  'usage-options-exclude': 'Možnosti {value} in {other} se izključujeta. Eno izpustite.',
  'usage-not-one-of': '»{value}« ne more stati za {option}; pričakovano je nekaj od: {expected}.',
  'usage-user-or-node': 'Navedite --user ali --node: čigave pravice ali pravice na čem.',
  'usage-nothing-to-set': 'Ničesar ni za nastaviti. Navedite vsaj eno polje; --help jih našteje.',
  'usage-where-to': 'Povejte, kam: --before, --after, --into ali --top.',
  'usage-not-a-pair': '»{value}« ne more stati za {option}; pričakovano MODUL=PROFIL.',
  'change-not-json': 'Vrstica ni JSON; pričakovan je en objekt v vrstici.',
  'change-unknown': 'Vrstica ni dejanje in ne sprememba (kind »{value}«) ali pa je katero polje napačno.',
  'locks-yourself-out_command':
    'Sami ({value}) bi izgubili pravico do upravljanja avtorizacij. Če je to mišljeno, dodajte --yes.',
  'usage-not-a-pair_column': '»{value}« ne more stati za {option}; pričakovano POLJE=STOLPEC.',
  'usage-not-a-number': '»{value}« ne more stati za {option}; pričakovano celo število od 1 naprej.',
  'table-empty': 'Tabela je prazna; pričakovana je vrstica z naslovi in vrstice pod njo.',
  'table-not-a-workbook':
    'To ni Excelov zvezek, ki bi se dal prebrati ({value}). Shranite ga kot .xlsx ali .csv.',
  'table-csv-broken': 'CSV od tu naprej ni berljiv: {value}',
  'table-column-missing':
    'Za {field} ni stolpca »{value}«; stolpci so: {expected}. Povejte, kateri je, z {field}=STOLPEC.',
  'table-field-not-here': 'Takšna tabela nima polja »{value}«; pričakovano eno od: {expected}.',
  'table-column-left-out': 'Stolpec »{value}« je izpuščen: naslov ne pove, kaj je.',
  'table-twice': '»{value}« je v tabeli dvakrat. Izpustite eno od vrstic.',
  'table-not-yes-or-no': '»{value}« ni ne »da« ne »ne«; napišite da, ne, 1 ali 0.',
  'usage-wrong': 'Ukazna vrstica ni pravilna: {value}',
  'file-not-found': 'Datoteke ali mape »{value}« ni. Preverite ime in mapo, v kateri ste.',
  'file-not-permitted':
    '»{value}« ne smete brati ali pisati ({reason}). Prosite za dovoljenje ali izberite drugo datoteko.',
  'file-is-folder': '»{value}« je mapa; pričakovana je datoteka.',
  'file-disk-full':
    'Na disku ni več prostora za »{value}« in nič ni bilo zapisano. Sprostite prostor in poskusite znova.',
  'file-failed': '»{value}« ni mogoče uporabiti: {reason}',
  'input-failed': 'Zahtev ni bilo mogoče prebrati: {reason}. Na prej prebrane je bilo odgovorjeno.',
  'output-failed': 'Rezultata ni bilo mogoče zapisati: {reason}. Kar je bilo zapisano, ni popolno.',
  'out-is-store': '»{value}« je sama zbirka ali ji pripada. Za zapis izberite drugo datoteko.',
  'import-format-unknown': 'Formata ni mogoče ugotoviti; navedite --format in nekaj od: {expected}.',
  'import-formats-mixed': 'Viri so različnih formatov ({value}). Vsak format uvozite posebej.',
  'odoo-needs-folder': 'To je datoteka; pričakovana je mapa z moduli ali mapa enega modula.',
  'request-not-utf8': 'Vrstica ni UTF-8. Zahteve zapišite kot UTF-8.',
  'request-too-long':
    'Vrstica je daljša od {expected} bajtov; pričakovana je ena zahteva, nato konec vrstice.',
  'unexpected-error': 'Zgodilo se je nekaj, kar se ne bi smelo, in ukaz ni bil dokončan: {reason}',

  'save-no-folder': 'Mape »{folder}« za shranjevanje ni. Izberite drugo mapo.',
  'save-not-permitted':
    '»{value}« ni bilo mogoče shraniti ({reason}). Morda je odprta v drugem programu ali pa tja ne smete pisati. Zaprite jo ali izberite drugo ime ali mapo.',
  'no-printer': 'Ta računalnik ne pozna nobenega tiskalnika. Dodajte ga ali shranite izpis kot PDF.',
  'print-too-long':
    'Poročilo je predolgo, da bi ga natisnili naenkrat, programa za PDF pa ni bilo mogoče odpreti: {reason}. Shranite ga kot PDF in natisnite tega.',
  'print-failed': 'Tiskalnik izpisa ni sprejel: {reason}. Preverite tiskalnik ali shranite izpis kot PDF.',
  'report-cancelled': 'Poročilo je bilo preklicano; nič od njega ni shranjeno.',
  'report-in-the-future': 'Dan {value} šele pride; poročilo je lahko o stanju danes ali na pretekli dan.',
  'report-wrong-principal': '»{value}« ni {expected}; ta vrsta poročila je samo o tem.',
  'report-needs-two': 'To poročilo primerja dva do štiri nosilce. Navedite jih.',
  'report-needs-principals': 'To poročilo potrebuje nosilce, o katerih je.',
  'report-needs-nodes': 'To poročilo potrebuje vozlišča, o katerih je.',
  'report-ending': 'Ni mogoče ugotoviti, kaj naj bo »{value}«; ime se mora končati z eno od: {expected}.',
  'report-option-unused': 'Možnost {value} za poročilo »{kind}« ne pomeni ničesar.',
  'report-option-wrong': '»{value}« ne more biti vrednost možnosti {option}. Kaj je lahko, pove --help.',

  'cedar-entities':
    'Število entitet v zbirki je {count, number}; kar je odvisno od entitete, se v teh pravilnikih Cedar ne da povedati. Izvozite zbirko brez entitet.',
  'cedar-hierarchies':
    'Število hierarhičnih profilov v zbirki je {count, number}; kar je odvisno od entitete, se v teh pravilnikih Cedar ne da povedati. Izvozite zbirko brez njih.',
} satisfies Slovenian<typeof english>;
