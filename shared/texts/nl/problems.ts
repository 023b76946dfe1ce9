import type { problems as english } from '../en/problems.ts';
import type { Dutch } from '../shape.ts';

export const problems = {
  'unknown-user': 'Er is geen gebruiker ‘{value}’.',
  'unknown-node': 'Er is geen knooppunt ‘{value}’.',
  'unknown-entity': 'Er is geen entiteit ‘{value}’.',
  'unknown-right': '‘{value}’ is geen recht; verwacht: R, U, A, D, read, write of delete.',
  'unknown-holder': 'Er is geen gebruiker, groep of profiel ‘{value}’.',
  'change-does-not-apply':
    'Wijziging {position} ({kind} {value}) past niet bij wat is opgeslagen; de database is intussen misschien gewijzigd. Laad opnieuw en probeer het nog eens.',
  'switch-counts-as-delete_one':
    '{count, number} cel kent alleen Geen en Volledig; die wordt op Volledig gezet ({names}).',
  'switch-counts-as-delete_other':
    '{count, number} cellen kennen alleen Geen en Volledig; ze worden op Volledig gezet ({names}).',
  'single-rights-on-actions-only_one':
    '{count, number} cel heeft niveaus, geen losse rechten; die blijft zoals ze is ({names}).',
  'single-rights-on-actions-only_other':
    '{count, number} cellen hebben niveaus, geen losse rechten; ze blijven zoals ze zijn ({names}).',
  'period-without-permission_one':
    '{count, number} cel heeft geen machtiging, dus er is geen termijn in te stellen; geef eerst een niveau ({names}).',
  'period-without-permission_other':
    '{count, number} cellen hebben geen machtiging, dus er is geen termijn in te stellen; geef eerst een niveau ({names}).',
  'period-without-effect_one':
    '{count, number} machtiging geeft Wijzigen noch Verwijderen; dagen terug betekenen daar voorlopig niets ({names}).',
  'period-without-effect_other':
    '{count, number} machtigingen geven Wijzigen noch Verwijderen; dagen terug betekenen daar voorlopig niets ({names}).',
  'profile-built-in_one':
    '{count, number} profiel hoort bij het programma en is alleen-lezen; kopieer het om het te wijzigen ({names}).',
  'profile-built-in_other':
    '{count, number} profielen horen bij het programma en zijn alleen-lezen; kopieer ze om ze te wijzigen ({names}).',
  'nothing-to-propagate_one':
    '{count, number} rechthebbende heeft op {node} niets om door te geven ({names}).',
  'nothing-to-propagate_other':
    '{count, number} rechthebbenden hebben op {node} niets om door te geven ({names}).',
  'children-keep-acquired_one':
    '{count, number} niveau eronder blijft zoals het van een groep of profiel is verkregen ({names}).',
  'children-keep-acquired_other':
    '{count, number} niveaus eronder blijven zoals ze van groepen of profielen zijn verkregen ({names}).',
  'would-be-in-itself_one':
    '{count, number} lidmaatschap van {group} is weggelaten: de groep zou in zichzelf staan ({names}).',
  'would-be-in-itself_other':
    '{count, number} lidmaatschappen van {group} zijn weggelaten: de groep zou in zichzelf staan ({names}).',
  'profiles-join-no-group_one':
    '{count, number} profiel is weggelaten: profielen worden toegewezen en worden geen lid van een groep ({names}).',
  'profiles-join-no-group_other':
    '{count, number} profielen zijn weggelaten: profielen worden toegewezen en worden geen lid van een groep ({names}).',
  'hierarchy-of-other-access_one':
    '{names} hoort bij een ander entiteitstoegangsprofiel dan {count, number} gebruiker heeft, dus het geeft niets.',
  'hierarchy-of-other-access_other':
    '{names} hoort bij een ander entiteitstoegangsprofiel dan {count, number} gebruikers hebben, dus het geeft niets.',
  'pasted-rights-fitted_one':
    '{count, number} cel kan niet precies deze rechten hebben; die krijgt het dichtstbijzijnde niveau ({names}).',
  'pasted-rights-fitted_other':
    '{count, number} cellen kunnen niet precies deze rechten hebben; ze krijgen het dichtstbijzijnde niveau ({names}).',
  'levels-stay-acquired_one':
    'Een niveau dat hoger is gegeven, bereikt {count, number} knooppunt eronder niet: dat houdt wat het van een groep of profiel krijgt.',
  'levels-stay-acquired_other':
    'Niveaus die hoger zijn gegeven, bereiken {count, number} knooppunten eronder niet: die houden wat ze van groepen of profielen krijgen.',
  'switches-opened-by-read_one':
    '{count, number} knooppunt eronder kent alleen Geen en Volledig: een lager niveau dat hoger is gegeven, opent het volledig.',
  'switches-opened-by-read_other':
    '{count, number} knooppunten eronder kennen alleen Geen en Volledig: een lager niveau dat hoger is gegeven, opent ze volledig.',
  'profiles-for-users-only': 'Profielen worden alleen aan gebruikers toegewezen; {value} is weggelaten.',
  'paste-does-not-fit':
    '{copied, number} gekopieerde machtigingen passen niet op {selected, number} geselecteerde rijen. Kopieer één rij, of selecteer er evenveel als er zijn gekopieerd.',
  'nothing-copied': 'Er zijn geen machtigingen gekopieerd. Selecteer rijen en druk eerst op Ctrl+C.',
  'no-table-chosen': 'Er is geen tabel gekozen. Kies eerst een bestand.',
  'no-store-open': 'Er is geen database geopend. Open er eerst een.',
  'no-active-user': 'Niemand zou meer actief zijn. Ten minste één gebruiker moet actief blijven.',
  'seats-exceeded':
    '{value} gebruikers zouden actief zijn, maar de licentie heeft {expected} plaatsen. Deactiveer eerst iemand.',
  'last-administrator':
    'Niemand zou de autorisaties nog kunnen beheren. Behoud ten minste één actieve, niet-vergrendelde gebruiker die beheerder is of ‘grantree.authorizations’ mag wijzigen.',
  'locks-yourself-out': 'U ({value}) zou het recht verliezen om autorisaties te beheren.',
  'users-without-any-right_one': '{value} zou geen enkele machtiging meer hebben.',
  'users-without-any-right_other':
    '{count, number} gebruikers zouden geen enkele machtiging meer hebben: {value}.',
  'own-grants-block-groups_one':
    '{count, number} eigen machtiging komt in de plaats van wat een groep geeft; latere wijzigingen van de groep bereiken de gebruiker niet.',
  'own-grants-block-groups_other':
    '{count, number} eigen machtigingen komen in de plaats van wat groepen geven; latere wijzigingen van de groepen bereiken deze gebruikers niet.',
  'code-taken': 'Er is al een item met de code ‘{value}’. Kies een andere code.',
  'code-taken_nodes': 'Er is al een knooppunt met de code ‘{value}’. Kies een andere code.',
  'code-taken_entities': 'Er is al een entiteit met de code ‘{value}’. Kies een andere code.',
  'code-taken_users': 'Er is al een gebruiker met de aanmeldnaam ‘{value}’. Kies een andere aanmeldnaam.',
  'code-taken_groups': 'Er is al een groep met de code ‘{value}’. Kies een andere code.',
  'code-taken_profiles': 'Er is al een profiel met de code ‘{value}’. Kies een andere code.',
  'code-taken_entityAccessProfiles':
    'Er is al een entiteitstoegangsprofiel met de code ‘{value}’. Kies een andere code.',
  'code-taken_hierarchyProfiles':
    'Er is al een hiërarchieprofiel met de code ‘{value}’. Kies een andere code.',
  'code-is-fixed':
    'Het programma zelf gebruikt de code ‘{value}’, dus die kan niet worden gewijzigd. Wijzig de naam.',
  'not-an-administrator': '{value} mag kijken, maar niets wijzigen: alleen beheerders wijzigen wie wat mag.',
  'export-hidden':
    'Het bestand bevat profielen die alleen beheerders zien, dus alleen een beheerder kan de volledige inhoud wegschrijven.',
  'built-in-read-only':
    'Het profiel ‘{value}’ is ingebouwd en kan niet worden gewijzigd. Kopieer het en wijzig de kopie.',
  'module-in-use':
    '‘{value}’ moet een module blijven: er zijn {hierarchies} hiërarchieprofielen en toewijzingen van {users} gebruikers voor gemaakt.',
  'grants-follow-scale_one':
    '{count, number} machtiging op {node} paste niet bij de nieuwe schaal en is gezet op wat ze daar betekent.',
  'grants-follow-scale_other':
    '{count, number} machtigingen op {node} pasten niet bij de nieuwe schaal en zijn gezet op wat ze daar betekenen.',
  'periods-dropped_one':
    '{count, number} wijzigingstermijn op {node} is vervallen: er zijn geen gedateerde documenten meer.',
  'periods-dropped_other':
    '{count, number} wijzigingstermijnen op {node} zijn vervallen: er zijn geen gedateerde documenten meer.',
  'moves-into-itself': '‘{value}’ kan niet worden verplaatst naar ‘{target}’, dat eronder ligt.',
  'profiles-are-assigned':
    '‘{value}’ kan geen lid van een groep zijn; profielen worden aan gebruikers toegewezen.',
  'hierarchy-does-not-count':
    'Het hiërarchieprofiel ‘{value}’ telt nog niet voor {user}: het is gemaakt voor het entiteitstoegangsprofiel ‘{expected}’, dat {user} niet heeft.',
  'departmental-login':
    '{value} is nu een aanmelding voor meerdere mensen. Alles wat ermee gebeurt, telt als gedaan door één gebruiker; een audit kan niet zeggen wie het was.',
  'history-no-inverse':
    'Er is niets bekend dat vermelding {value} ongedaan maakt: zij is het begin van de database.',
  'history-conflict':
    'Vermelding {value} kan niet in haar geheel ongedaan worden gemaakt: iets wat zij wijzigde, is later opnieuw gewijzigd. Maak eerst de latere vermelding ongedaan, of wijzig het met de hand.',
  'history-touched': 'Niet meer zo: {value}.',
  'history-touched-more_one': 'en nog {count, number} ding',
  'history-touched-more_other': 'en nog {count, number} dingen',
  'backup-onto-itself':
    '‘{value}’ is de database zelf, of hoort erbij. Kies een ander bestand voor de kopie.',
  'restore-from-itself': '‘{value}’ is de database zelf. Kies een kopie.',
  'bad-date': '‘{value}’ is geen datum; verwacht: JJJJ-MM-DD.',

  'not-utf8':
    'De byte {value} op positie {offset} is geen UTF-8. Sla het bestand op als UTF-8 (misschien heeft het een oudere codering, zoals Windows-1252).',
  'not-utf16':
    'Het bestand begint als {encoding} maar is geen geldige {encoding}; het is misschien afgekapt. Sla het op als UTF-8.',
  'json-empty': 'Het bestand is leeg; verwacht: een grantree/1-bestand.',
  'json-ends-early':
    'De JSON eindigt te vroeg, in kolom {column}: een aanhalingsteken, haak of accolade is niet gesloten. Het bestand is misschien afgekapt.',
  'json-value-expected':
    'Geen JSON in kolom {column}: ‘{value}’ gevonden, verwacht: een waarde (tekst tussen dubbele aanhalingstekens, een getal, true, false, null, een lijst of een object).',
  'json-key-expected':
    'Geen JSON in kolom {column}: ‘{value}’ gevonden, verwacht: de naam van een veld tussen dubbele aanhalingstekens.',
  'json-symbol-expected': 'Geen JSON in kolom {column}: ‘{value}’ gevonden, verwacht: {expected}',
  'json-trailing-comma': 'Geen JSON in kolom {column}: na de komma volgt niets. Haal de komma weg.',
  'json-end-expected':
    'Geen JSON in kolom {column}: de waarde is volledig, maar er volgt ‘{value}’. Verwacht: het einde van het bestand.',
  'json-too-deep':
    'In kolom {column} staan lijsten en objecten meer dan 32 diep in elkaar; verwacht: hoogstens vijf.',
  'json-bad-escape':
    'Geen JSON in kolom {column}: ‘{value}’ is geen escapereeks. Verwacht: \\" \\\\ \\/ \\b \\f \\n \\r \\t of \\u en vier hexadecimale cijfers.',
  'json-string-open':
    'Geen JSON: de tekst die in kolom {column} begint met {value}, bevat een regeleinde of stuurteken vóór het sluitende aanhalingsteken. Sluit de tekst, of schrijf het teken als \\n, \\t of \\uXXXX.',
  'duplicate-key':
    'Het veld ‘{value}’ staat twee keer in één object; er kan er maar één tellen. Verwijder het andere.',

  'not-grantree':
    'Dit is geen grantree/1-bestand; verwacht: een object dat begint met "format": "grantree/1".',
  'format-missing':
    'Het veld ‘format’ ontbreekt; verwacht: "format": "{expected}". Is dit het juiste bestand?',
  'format-unknown':
    'Het formaat is {value}; dit programma leest "{expected}". Een nieuwer bestand vraagt om een nieuwer programma.',
  'unknown-field': 'Er is hier geen veld ‘{value}’; verwacht: {expected}.',
  'missing-field': 'Het veld ‘{field}’ ontbreekt en heeft geen standaardwaarde.',
  'expected-text': '{value} gevonden; verwacht: tekst tussen dubbele aanhalingstekens.',
  'expected-number': '{value} gevonden; verwacht: een getal.',
  'expected-boolean': '{value} gevonden; verwacht: true of false.',
  'expected-list': '{value} gevonden; verwacht: een lijst tussen rechte haken.',
  'expected-object': '{value} gevonden; verwacht: een object tussen accolades.',
  'expected-one-of': '{value} gevonden; verwacht: {expected}.',
  'bad-rights':
    '{value} gevonden; verwacht: een van de niveaus "none", "read", "write", "delete", of een lijst van de letters "R", "U", "A", "D", elk hoogstens één keer.',

  'bad-code':
    '‘{value}’ kan geen code zijn. Een code heeft ten minste één teken, geen spatie aan het begin of einde en geen stuurtekens.',
  'reserved-code':
    'Geen knooppunt kan de code ‘{value}’ hebben: die staat voor alle modules. Kies een andere code.',
  'bad-text':
    '‘{value}’ bevat een half teken (een losse surrogaat), dat geen bestand kan bewaren. Typ de tekst opnieuw.',
  'duplicate-code': 'De code ‘{value}’ is al gegeven bij {first}. Hernoem of verwijder een van beide.',
  'duplicate-member': '‘{value}’ staat twee keer in deze lijst. Verwijder een van beide.',
  'duplicate-assignment':
    'De gebruiker ‘{value}’ heeft al een toewijzing bij {first}; verwacht: hoogstens één. Voeg beide samen.',
  'duplicate-grant':
    '{holder} heeft al een machtiging op het knooppunt ‘{node}’ bij {first}; verwacht: hoogstens één. Verwijder een van beide.',
  'unknown-group': 'Er is geen groep ‘{value}’.',
  'unknown-profile': 'Er is geen profiel ‘{value}’.',
  'unknown-entity-access-profile': 'Er is geen entiteitstoegangsprofiel ‘{value}’.',
  'unknown-hierarchy-profile': 'Er is geen hiërarchieprofiel ‘{value}’.',
  'node-cycle':
    'Een knooppunt kan niet onder zichzelf liggen: {value} (elk onder het volgende). Geef een ervan een ander bovenliggend knooppunt.',
  'entity-cycle':
    'Een entiteit kan niet onder zichzelf liggen: {value} (elk onder de volgende). Geef een ervan een andere bovenliggende entiteit.',
  'group-cycle':
    'Een groep kan geen lid van zichzelf zijn: {value} (elk bevat de volgende). Haal een ervan uit de andere.',
  'not-a-module':
    'Het knooppunt ‘{value}’ is van de soort ‘{kind}’; verwacht: een knooppunt van de soort ‘module’.',
  'profile-without-module':
    'Het profiel ‘{value}’ zegt niets over iets dat van de entiteit afhangt: kies een ander, of verleen het eerst iets.',
  'only-alone':
    '--only zegt alles zelf: er kan geen andere rol, geen ander profiel en geen andere toegang bij.',
  'wrong-profile-type':
    'Het profiel ‘{value}’ is van het type ‘{type}’; verwacht: een profiel van het type ‘{expected}’.',
  'entity-not-in-access-profile':
    'De entiteit ‘{value}’ zit niet in het entiteitstoegangsprofiel ‘{profile}’ waarvoor dit hiërarchieprofiel is gemaakt. Voeg haar daar toe, of verwijder haar hier.',
  'hierarchy-for-every-module':
    'Een hiërarchieprofiel hoort bij één module, dus ‘*’ kan ‘{value}’ niet krijgen. Noem de module.',
  'hierarchy-of-another-module':
    'Het hiërarchieprofiel ‘{value}’ hoort bij de module ‘{expected}’ en kan niet voor ‘{module}’ worden toegewezen.',
  'bad-holder': '‘{value}’ is geen rechthebbende; verwacht: user:AANMELDNAAM, group:CODE of profile:CODE.',
  'rights-do-not-fit': 'Het knooppunt ‘{node}’ kan de rechten ‘{value}’ niet hebben.',
  'rights-do-not-fit_levels':
    'Het knooppunt ‘{node}’ heeft de schaal ‘levels’ en kan de rechten ‘{value}’ niet hebben; verwacht: none, read (R), write (R U A) of delete (R U A D).',
  'rights-do-not-fit_switch':
    'Het knooppunt ‘{node}’ heeft de schaal ‘switch’ en kan de rechten ‘{value}’ niet hebben; verwacht: none of delete (R U A D).',
  'rights-do-not-fit_actions':
    'Het knooppunt ‘{node}’ kan de rechten ‘{value}’ niet hebben zonder R; U, A en D brengen altijd R mee. Voeg R toe.',
  'bad-period':
    'De wijzigingstermijn {value} is ongeldig; verwacht: een geheel aantal dagen vanaf 0, of -1 (of niets) voor onbeperkt.',
  'period-on-undated-node':
    'De wijzigingstermijn {value} staat op het knooppunt ‘{node}’, dat niet gedateerd is. Laat de termijn weg, of maak het knooppunt gedateerd.',
  'bad-seats':
    '{value} is geen aantal plaatsen; verwacht: een geheel getal vanaf 1, of niets voor onbeperkt.',
  'switch-coerced':
    '{holder}: ‘{value}’ gevraagd op ‘{node}’, een schakelaar (niets of alles); opgeslagen als ‘{stored}’.',

  'odoo-broken-csv-open-quote':
    'In deze rij is een aanhalingsteken geopend en nooit gesloten, zodat niets van dit bestand leesbaar is. Sluit het aanhalingsteken.',
  'odoo-broken-csv-stray-quote':
    'Midden in een cel staat een aanhalingsteken, zodat niets van dit bestand leesbaar is. Verdubbel het, of zet de hele cel tussen aanhalingstekens.',
  'odoo-broken-header':
    'In de kop ‘{header}’ ontbreekt {missing}, dus niets van dit bestand is overgenomen. Schrijf id,name,model_id:id,group_id:id,perm_read,perm_write,perm_create,perm_unlink.',
  'odoo-broken-row':
    'Deze rij heeft {cells} cellen; verwacht: {expected}, zoals in de kop. De rij is niet overgenomen; corrigeer haar.',
  'odoo-broken-flag':
    '‘{value}’ in {column} is ja noch nee; verwacht: 1 of 0. De rij is niet overgenomen; corrigeer haar.',
  'odoo-broken-id':
    '‘{value}’ in {column} is geen externe id; verwacht: naam of module.naam. De rij of record is niet overgenomen; corrigeer die.',
  'odoo-broken-row-model':
    'Deze rij noemt geen model in model_id:id. Ze is niet overgenomen; noem het model.',
  'odoo-broken-xml':
    'De XML is niet welgevormd ({detail}), zodat niets van dit bestand leesbaar is. Corrigeer die.',
  'odoo-broken-empty':
    'In {files} bestanden zijn geen toegangsrechten van Odoo gevonden; verwacht: een map met MODULE/ir.model.access.csv, of zo’n MODULE.',
  'odoo-column-left-out':
    'De kolom ‘{column}’ is weggelaten: ze hoort niet bij een toegangsrecht, of staat er twee keer.',
  'odoo-csv-left-out':
    'Records van {model} in een CSV-bestand worden niet gelezen; alleen ir.model.access.csv wordt dat.',
  'odoo-no-data-xml':
    'Het bestand is weggelaten: de wortel is <{root}>, terwijl gegevens van Odoo <odoo> hebben.',
  'odoo-element-left-out':
    'Deze <{element}> op {model} ({detail}) wordt door Odoo uitgevoerd en is weggelaten; ga na wat die doet.',
  'odoo-field-left-out': '{field} van {record} ({model}) is weggelaten; het kan iets over rechten zeggen.',
  'odoo-record-without-id':
    'Deze record van {model} heeft geen id die als code kan dienen, en is weggelaten.',
  'odoo-access-not-understood':
    'Het toegangsrecht {record} is weggelaten: {field} is berekend of niet begrepen: ‘{value}’.',
  'odoo-value-not-understood':
    '{field} van {record} is weggelaten: het is berekend of niet begrepen: ‘{value}’.',
  'odoo-record-rule':
    'De recordregel ‘{name}’ is niet weergegeven: in Odoo beperkt die welke records van {model} bereikbaar zijn, hier wordt het hele model getoond.',
  'odoo-groups-elsewhere':
    'Dat {model} ‘{record}’ alleen voor sommige groepen is, is niet weergegeven; de rechten op modellen hangen er niet van af.',
  'odoo-access-inactive':
    'Het toegangsrecht {record} van {group} op {model} is in Odoo uitgeschakeld; het geeft ook hier niets.',
  'odoo-access-without-model':
    'Het toegangsrecht {record} noemt geen model in deze bestanden, en is weggelaten.',
  'odoo-rights-without-read':
    '{group} heeft {rights} op {model} zonder R. Hier komt R mee, dus er wordt meer getoond dan Odoo geeft.',
  'odoo-same-model': '{written} is hetzelfde model als {model}; wat erop is verleend, staat daar.',
  'odoo-redefined':
    '{record} is opnieuw gedefinieerd, met een andere {fields} dan in {before}; de laatste telt.',
  'odoo-order-assumed':
    '{field} van {record} wordt hier opnieuw ingesteld, terwijl {other} {member} in {group} zet. De volgorde staat in het manifest van de module; aangenomen: eerst ingesteld, dan toegevoegd.',
  'odoo-group-unknown':
    'De groep {group} heeft geen naam in deze bestanden; ze wordt met haar externe id getoond.',
  'odoo-group-circle':
    '{group} kan geen lid zijn van {implied}, die door {group} wordt geïmpliceerd: dat zou een kring sluiten. Leden van {group} verkrijgen niet wat {implied} heeft.',
  'odoo-module-unknown':
    'De module {module} zit niet in deze bestanden; alleen modellen waarnaar andere verwijzen, zijn bekend.',
  'odoo-user-without-login':
    'De gebruiker {user} heeft geen aanmeldnaam in deze bestanden; de externe id wordt daarvoor gebruikt.',
  'odoo-login-taken':
    'De aanmeldnaam ‘{login}’ van {user} is al van {other}; de externe id komt ervoor in de plaats.',
  'odoo-user-default-groups':
    'De gebruiker {user} is zonder groepen gemaakt; Odoo geeft dan de standaardgroepen, die niet zijn weergegeven.',

  'store-missing':
    'Er is geen database ‘{store}’. Controleer de naam, of maak een nieuwe database met ‘init’.',
  'store-is-folder': '‘{store}’ is een map; verwacht: het bestand van een database.',
  'store-bad-name':
    'De naam ‘{store}’ begint of eindigt met een spatie, wat bij een database niet kan. Kies een andere naam.',
  'store-exists': '‘{store}’ bestaat al en blijft zoals het is. Kies een andere naam, of open het.',
  'store-folder-missing':
    'De database ‘{store}’ kan niet worden gemaakt: er is geen map ‘{value}’. Maak die eerst.',
  'store-folder-read-only':
    'De database ‘{store}’ kan niet worden gemaakt: u mag niet in de map ‘{value}’ schrijven. Kies een andere map, of vraag om schrijfrecht.',
  'store-leftover':
    'De database ‘{store}’ kan niet worden gemaakt: ‘{value}’ is over van een andere database met die naam en bevat misschien de laatste wijzigingen daarvan. Verplaats het eerst.',
  'store-not-a-database':
    '‘{store}’ is geen Grantree-database: het is een ander soort bestand. Het is niet gewijzigd.',
  'store-of-another-program':
    '‘{store}’ is geen Grantree-database: het is een database van een ander programma. Die is niet gewijzigd.',
  'store-newer':
    'De database ‘{store}’ heeft versie {value} en dit programma kent versies tot en met {expected}. Gebruik een nieuwere Grantree; de database is niet gewijzigd.',
  'store-older':
    'De database ‘{store}’ heeft versie {value} en moet naar versie {expected} worden gebracht voordat ze kan worden gelezen. Open haar één keer waar ze kan worden geschreven.',
  'store-damaged':
    'De database ‘{store}’ is beschadigd ({value}). Zet een back-up terug; ‘verify’ zegt wat er mis is.',
  'store-read-only':
    'De database ‘{store}’ kan niet worden geschreven: het bestand of de map is alleen-lezen, of ze is alleen voor lezen geopend. Er is niets gewijzigd.',
  'store-unfinished':
    'De database ‘{store}’ kan nog niet worden gelezen: ‘{value}’ bevat wijzigingen die er nog niet in zijn gebracht. Open haar één keer waar ze kan worden geschreven.',
  'store-unreachable':
    'De database ‘{store}’ kan niet worden gelezen of geschreven ({value}). Controleer de rechten, de schijf en het netwerk, en probeer het opnieuw.',
  'store-without-wal':
    'De database ‘{store}’ staat waar haar write-ahead-log niet kan worden bijgehouden, zoals op sommige netwerkschijven. Zet haar op een lokale schijf.',
  'store-disk-full':
    'Er is geen ruimte meer op de schijf van ‘{store}’. Er is niets gewijzigd; maak ruimte en probeer het opnieuw.',
  'store-busy':
    'Een ander programma schrijft naar ‘{store}’. Er is niets gewijzigd; probeer het zo meteen opnieuw.',
  'store-changed-elsewhere':
    'Een ander programma heeft ‘{store}’ gewijzigd sinds het lezen, dus er is niets geschreven. Laad opnieuw, bekijk de wijzigingen en pas dan de uwe toe.',
  'store-no-entry': 'De geschiedenis van ‘{store}’ heeft geen item nummer {value}.',
  'store-schema-differs':
    'De database ‘{store}’ is beschadigd: {value} is niet zoals Grantree het heeft gemaakt.',
  'store-broken-reference':
    'De database ‘{store}’ is beschadigd: een rij ({value}) verwijst naar iets in {expected} dat er niet is.',
  'verify-stopped':
    'Het controleren is gestopt voordat het klaar was ({value}). Probeer het opnieuw; gebeurt het weer, zet dan een back-up terug.',
  'store-log-broken':
    'Het wijzigingslogboek van ‘{store}’ is beschadigd of veranderd: item {value} volgt niet uit het vorige.',
  'store-log-incomplete':
    'Het wijzigingslogboek van ‘{store}’ heeft {value} items en de tabellen zijn bij revisie {expected}: er ontbreken items, of er zijn er toegevoegd.',
  'store-tables-differ':
    'De database ‘{store}’ is buiten Grantree veranderd: ‘{value}’ in {list} is niet wat het wijzigingslogboek zegt.',

  'usage-unknown-command': 'Er is geen opdracht ‘{value}’.',
  'usage-unknown-option': 'Er is hier geen optie ‘{value}’.',
  'usage-excess-word': '‘{value}’ is een woord te veel. Zet een naam met spaties tussen aanhalingstekens.',
  'usage-missing-word': '{value} ontbreekt.',
  'usage-missing-option': 'De optie {value} ontbreekt.',
  'usage-option-without-value': 'De optie {value} heeft een waarde nodig.',
  'usage-options-exclude': 'De opties {value} en {other} sluiten elkaar uit. Laat er een weg.',
  'usage-not-one-of': '‘{value}’ kan niet na {option} staan; verwacht: {expected}.',
  'usage-user-or-node': 'Geef --user of --node op: wiens rechten, of rechten waarop.',
  'usage-nothing-to-set': 'Er is niets in te stellen. Noem minstens één veld; --help toont ze.',
  'usage-where-to': 'Zeg waarheen: --before, --after, --into of --top.',
  'usage-not-a-pair': '‘{value}’ kan niet na {option} staan; verwacht MODULE=PROFIEL.',
  'change-not-json': 'De regel is geen JSON; verwacht één object per regel.',
  'change-unknown':
    'De regel is geen handeling en geen wijziging (kind ‘{value}’), of een veld ervan is fout.',
  'locks-yourself-out_command':
    'U ({value}) zou het recht verliezen om autorisaties te beheren. Zeg --yes als dat de bedoeling is.',
  'usage-not-a-pair_column': '‘{value}’ kan niet na {option} staan; verwacht VELD=KOLOM.',
  'usage-not-a-number': '‘{value}’ kan niet na {option} staan; verwacht een geheel getal vanaf 1.',
  'table-empty': 'De tabel is leeg; verwacht een rij koppen en rijen eronder.',
  'table-not-a-workbook': 'Dit is geen leesbare Excel-werkmap ({value}). Sla het op als .xlsx of .csv.',
  'table-csv-broken': 'De CSV is vanaf hier niet te lezen: {value}',
  'table-column-missing':
    'Er is geen kolom ‘{value}’ voor {field}; de kolommen zijn: {expected}. Zeg welke het is met {field}=KOLOM.',
  'table-field-not-here': 'Een tabel van deze soort heeft geen veld ‘{value}’; verwacht een van: {expected}.',
  'table-column-left-out': 'De kolom ‘{value}’ is weggelaten: de kop zegt niet wat het is.',
  'table-twice': '‘{value}’ staat twee keer in de tabel. Laat een van de rijen weg.',
  'table-not-yes-or-no': '‘{value}’ is geen ja en geen nee; schrijf ja, nee, 1 of 0.',
  'usage-wrong': 'De opdrachtregel is onjuist: {value}',
  'file-not-found': 'Er is geen bestand of map ‘{value}’. Controleer de naam en de map waarin u bent.',
  'file-not-permitted':
    'U mag ‘{value}’ niet lezen of schrijven ({reason}). Vraag om toestemming, of kies een ander bestand.',
  'file-is-folder': '‘{value}’ is een map; verwacht: een bestand.',
  'file-disk-full':
    'Er is geen ruimte meer op de schijf voor ‘{value}’, en er is niets geschreven. Maak ruimte en probeer het opnieuw.',
  'file-failed': '‘{value}’ kan niet worden gebruikt: {reason}',
  'input-failed': 'De verzoeken konden niet worden gelezen: {reason}. Wat eerder was gelezen, is beantwoord.',
  'output-failed':
    'Het resultaat kon niet worden geschreven: {reason}. Wat ervan is geschreven, is onvolledig.',
  'out-is-store':
    '‘{value}’ is de database zelf, of hoort erbij. Kies een ander bestand om naar te schrijven.',
  'import-format-unknown': 'Het formaat is niet te herkennen; geef --format op en: {expected}.',
  'import-formats-mixed': 'De bronnen hebben verschillende formaten ({value}). Importeer elk formaat apart.',
  'odoo-needs-folder': 'Dit is een bestand; verwacht: de map met de modules, of de map van één module.',
  'request-not-utf8': 'De regel is geen UTF-8. Schrijf verzoeken als UTF-8.',
  'request-too-long': 'De regel is langer dan {expected} bytes; verwacht: één verzoek, dan een regeleinde.',
  'unexpected-error':
    'Er ging iets mis wat niet mis had mogen gaan, en de opdracht is niet voltooid: {reason}',

  'save-no-folder': 'Er is geen map ‘{folder}’ om in op te slaan. Kies een andere map.',
  'save-not-permitted':
    '‘{value}’ kon niet worden opgeslagen ({reason}). Het is misschien in een ander programma geopend, of u mag daar niet schrijven. Sluit het, of kies een andere naam of map.',
  'no-printer': 'Deze computer kent geen printer. Voeg er een toe, of sla het rapport op als PDF.',
  'print-too-long':
    'Het rapport is te lang om in één keer af te drukken, en er kon geen programma voor PDF worden geopend: {reason}. Sla het op als PDF en druk dat af.',
  'print-failed':
    'De printer heeft het rapport niet aangenomen: {reason}. Controleer de printer, of sla het rapport op als PDF.',
  'report-cancelled': 'Het rapport is geannuleerd; er is niets van opgeslagen.',
  'report-in-the-future':
    'De dag {value} moet nog komen; een rapport kan over vandaag of een dag in het verleden gaan.',
  'report-wrong-principal': '‘{value}’ is geen {expected}; deze soort rapport gaat alleen daarover.',
  'report-needs-two': 'Dit rapport vergelijkt twee tot vier rechthebbenden. Noem ze.',
  'report-needs-principals': 'Dit rapport heeft de rechthebbenden nodig waarover het gaat.',
  'report-needs-nodes': 'Dit rapport heeft de knooppunten nodig waarover het gaat.',
  'report-ending':
    'Er is niet uit op te maken wat ‘{value}’ moet zijn; de naam moet eindigen op een van: {expected}.',
  'report-option-unused': 'De optie {value} betekent niets voor het rapport ‘{kind}’.',
  'report-option-wrong': '‘{value}’ kan niet de waarde van {option} zijn. Zie --help voor wat wel kan.',

  'cedar-entities':
    'De database heeft {count, number} entiteiten; wat van een entiteit afhangt, is in deze Cedar-policy’s niet uit te drukken. Exporteer een database zonder entiteiten.',
  'cedar-hierarchies':
    'De database heeft {count, number} hiërarchieprofielen; wat van een entiteit afhangt, is in deze Cedar-policy’s niet uit te drukken. Exporteer een database zonder hiërarchieprofielen.',
} satisfies Dutch<typeof english>;
