# Nederlandse teksten. Elke sleutel staat ook in en.ftl; een test bewaakt dat.

fault-found = gevonden: { $found }
faults-total = { $count ->
    [one] 1 fout gevonden.
   *[other] { $count } fouten gevonden.
}
faults-more = en { $count } andere van deze soort
io-stdout = de uitvoer kon niet worden geschreven: { $error }
stopped-by-user = Gestopt op verzoek.
io-not-found = het bestand of de map is er niet
io-permission-denied = daarvoor ontbreekt het recht
io-is-a-folder = dit is een map en geen bestand
io-not-a-folder = een deel van het pad is een bestand en geen map
io-already-exists = er is al iets met deze naam
io-folder-not-empty = de map is niet leeg
io-storage-full = de schijf is vol
io-read-only = op deze schijf kan niet worden geschreven
io-cut-off = het bestand houdt te vroeg op
io-other = { $error }

# Voorbeeldregio en gemaakte vraag (generate)
generate-workspace-taken = deze map bevat al een werkmap
    .advice = Kies een andere map; een bestaande werkmap wordt nooit overschreven.
generate-write-failed = in { $folder } kon niet worden geschreven: { $error }
generate-no-streets = in dit wegenbestand staan geen straten waaraan mensen wonen
    .advice = Gebruik een OpenStreetMap-uitsnede met woonstraten.
generate-flow = { $flow }: { $passengers } reizigers, { $trips } ritten op de peildatum
generate-cut = { $percent }% van de getrokken afstanden is ingekort omdat niets zo ver weg ligt
# import: de bestanden van een werkmap
import-no-folder = deze map is er niet
    .advice = Geef de map met region.toml en de andere bestanden van de regio.
import-not-a-folder = dit is een bestand; hier hoort een map te staan, de werkmap
    .advice = Geef de map met region.toml en de andere bestanden van de regio.
import-missing-file = dit bestand ontbreekt in de werkmap
    .advice = Voeg het toe; docs/formats.md beschrijft wat erin staat.
import-unreadable = het bestand kan niet worden gelezen: { $error }
import-unknown-file = aan naam en inhoud is niet te zien welk bestand van een werkmap dit is
    .advice = Geef het een van de namen { $files }, of een extract op .osm.pbf.
import-not-utf8 = hier staat een teken dat geen UTF-8 is; waarschijnlijk is het bestand opgeslagen als Windows-1252
    .advice = Laat samenrit import het inlezen, of sla het op als UTF-8; in Excel: Opslaan als, type “CSV UTF-8 (door komma's gescheiden)”.
import-empty-file = het bestand is leeg
    .advice = docs/formats.md beschrijft wat erin staat.
import-header-only = er staat alleen een kopregel, geen enkele rij
    .advice = Vul de tabel, of exporteer haar opnieuw uit de bron.
import-separator = de kolommen zijn niet door komma's gescheiden
    .advice = Laat samenrit import het inlezen, of sla het op met komma's als scheidingsteken en een punt in getallen.
import-unknown-column = deze kolom hoort hier niet; wel { $columns }
    .advice = Verbeter de naam in de kopregel of haal de kolom weg.
import-no-header = hier hoort de kopregel: { $columns }
    .advice = Zet de namen van de kolommen op de eerste regel.
import-doubled-column = deze kolom staat er tweemaal
    .advice = Haal een van beide weg.
import-missing-column = deze kolom ontbreekt
    .advice = Voeg haar toe aan de kopregel; cellen die niet verplicht zijn mogen leeg blijven.
import-field-count = deze rij heeft { $count ->
        [one] 1 veld
       *[other] { $count } velden
    } waar de kopregel er { $expected } heeft
    .advice = Zet tekst met een komma erin tussen aanhalingstekens, en kijk of een aanhalingsteken niet is gesloten.
import-empty-cell = hier moet iets staan
    .advice = Vul de cel in.
import-id = geen geldige aanduiding: 1 tot { $longest } tekens, zonder spatie, komma, puntkomma, schuine streep of aanhalingsteken
    .advice = Gebruik letters, cijfers, streepjes en punten.
import-plain-id = hier mogen alleen kleine letters, cijfers en streepjes staan
    .advice = De aanduiding wordt deel van een mapnaam; schrijf bijvoorbeeld per-flow.
import-reserved-id = dit woord heeft al een betekenis in de bestanden
    .advice = Kies een andere aanduiding.
import-duplicate-id = deze aanduiding staat ook al op regel { $first }
    .advice = Geef elke rij een eigen aanduiding.
import-doubled-word = dit woord staat tweemaal in de lijst
    .advice = Haal er een weg.
import-other-address-of-none = dit adres hoort bij geen tweede huis: homes.csv noemt er geen voor deze reiziger
    .advice = Zet in homes.csv op welke dagen de reiziger daar is, of maak de cel leeg.
import-other-address-of-many = homes.csv noemt meer dan één ander huis van deze reiziger; het is niet te zien van welk dit adres is
    .advice = Maak de cel leeg, en zet de adressen met hun coördinaten in places.
import-identity-place = hier horen coördinaten met een adres erachter, zoals 52.72345/6.47812 Laan 12, Hoogeveen
    .advice = Zet tussen twee adressen een streepje: |.
import-unknown = deze aanduiding staat niet in { $home }
    .advice = Voeg haar daar toe of verbeter haar hier.
import-unknown-near = deze aanduiding staat niet in { $home }
    .advice = Is { $near } bedoeld?
import-text-control = in deze tekst staat een regeleinde of een ander onzichtbaar teken
    .advice = Zet de tekst op één regel, en kijk of een aanhalingsteken niet is gesloten.
import-text-long = deze tekst is langer dan { $longest } tekens
    .advice = Kort hem in, en kijk of een aanhalingsteken niet is gesloten.
import-name-empty = hier moet een naam staan
    .advice = Vul de naam in zoals die op rapporten moet komen.
import-roads-name = geen naam van een wegenbestand in de werkmap
    .advice = Zet het extract in de werkmap en noem het zonder map ervoor, zoals drenthe.osm.pbf.
import-whole = hier hoort een geheel getal van { $least } tot en met { $most }
    .advice = Schrijf het zonder punt, komma of eenheid.
import-decimal-comma = dit getal heeft een komma
    .advice = Schrijf een punt: 52.7234; samenrit import doet het voor hele lijsten.
import-degrees = hier horen graden, van -{ $most } tot en met { $most } met een punt, zoals 52.7234 of 6.4781
    .advice = Neem de WGS84-coördinaat over uit de kaart.
import-rijksdriehoek = dit lijkt een coördinaat in Rijksdriehoek (RD), geen graden
    .advice = Laat samenrit import haar omrekenen naar WGS84; lat is dan ongeveer 52 en lon ongeveer 6.
import-swapped = lat en lon lijken verwisseld: lat is in Nederland ongeveer 52, lon ongeveer 6
    .advice = Verwissel de twee kolommen; samenrit import doet het voor hele lijsten.
import-place = geen plaats: home, een aanduiding uit sites.csv, of 52.72345/6.47812
    .advice = Schrijf eerst lat, dan een schuine streep, dan lon.
import-time = geen tijd: verwacht wordt UU:MM, tot en met 47:59
    .advice = Schrijf bijvoorbeeld 08:05; na middernacht telt het uur door, dus 25:10.
import-time-near = geen tijd: verwacht wordt UU:MM, tot en met 47:59
    .advice = Schrijf { $time }.
import-date = geen datum: verwacht wordt jjjj-mm-dd
    .advice = Schrijf bijvoorbeeld 2025-11-18.
import-moment = geen tijdstip: verwacht wordt jjjj-mm-ddTUU:MM
    .advice = Schrijf bijvoorbeeld 2025-11-17T10:30.
import-weekday = geen weekdag: verwacht wordt ma di wo do vr za zo (of mon tue wed thu fri sat sun), met spaties ertussen
    .advice = Schrijf bijvoorbeeld: ma di do.
import-pc4 = hier horen de vier cijfers van een postcode
    .advice = Schrijf alleen de vier cijfers, zonder de letters.
import-choice = hier hoort een van de woorden { $words }
    .advice = Neem het woord letterlijk over.
import-days-or-date = precies een van days en date moet zijn ingevuld
    .advice = Vul days in voor een rit die elke week terugkomt, date voor een rit op één dag.
import-priority-departs = een prioriteitsrit heeft een tijd van aankomst, want die wordt gegarandeerd
    .advice = Vul arrive in in plaats van depart, of maak priority leeg.
import-volunteer-not-at-home = deze standplaats is geen huis; een vrijwilliger rijdt van huis
    .advice = Geef de standplaats in depots.csv de soort home, of noem hier een andere.
import-volunteer-twice = van dit huis vertrekt meer dan één dienst per dag; een vrijwilliger rijdt hoogstens één keer, met één voertuig
    .advice = Laat in vehicles.csv en in [[catalogue]] van fleet.toml één voertuig in één dienst over, of voeg een tweede huis toe.
import-dated-validity = een rit op één dag heeft geen geldigheid
    .advice = Maak valid_from en valid_to leeg, of vul days in plaats van date in.
import-dates-backwards = deze datum ligt vóór de begindatum
    .advice = Verwissel de twee datums of verbeter er een.
import-depart-or-arrive = precies een van depart en arrive moet zijn ingevuld
    .advice = Vul depart in als de ophaaltijd is gevraagd, arrive als de aankomsttijd vaststaat.
import-from-is-to = de rit eindigt waar hij begint
    .advice = Verbeter from of to.
import-link-self = de rit is aan zichzelf gekoppeld
    .advice = Noem de rit die erbij hoort, of maak de cel leeg.
import-link-not-mutual = de rit die hier staat, is zelf aan { $back } gekoppeld
    .advice = Koppel ritten twee aan twee, of laat de koppeling bij de andere rit leeg.
import-link-taken = de rit die hier staat, is al aan { $other } gekoppeld
    .advice = Koppel ritten twee aan twee.
import-link-flow = deze rit hoort bij stroom { $own }, de rit die hier staat bij { $theirs }; gekoppelde ritten van verschillende stromen kunnen nog niet
    .advice = Geef beide ritten dezelfde stroom, of maak de cel leeg.
import-link-passenger = de rit die hier staat, is van een andere reiziger
    .advice = Koppel alleen ritten van dezelfde reiziger.
import-nobody-carries = geen enkel voertuigtype dat voor { $flow } mag rijden, kan deze reiziger meenemen
    .advice = Kijk in fleet.toml of een type voor deze stroom mag rijden en genoeg plaats en de nodige uitrusting heeft, of verbeter needs of flow.
import-code = dit is geen code uit het CROW-woordenboek: een categorie ({ $categories }) en twee cijfers, zoals HR01
    .advice = Verbeter de code, of noem de behoefte bij haar id.
import-code-taken = code { $code } staat al voor de behoefte { $need }
    .advice = Laat de code bij één van de twee behoeften staan.
import-unknown-code = geen enkele behoefte in region.toml draagt deze CROW-code
    .advice = Zet haar bij de codes van de behoefte die ze betekent, zoals codes = ["HR01"].
import-companion-twice = de behoefte { $need } zegt al wat een meereizende inneemt
    .advice = Laat escort = "social" bij één behoefte staan.
import-companion-as-need = dit is de behoefte van een meereizende, en meereizenden worden per rit geteld
    .advice = Haal haar hier weg en vul de kolom companions van trips.csv, of noem een behoefte met escort = "medical".
import-no-companion-need = geen enkele behoefte in region.toml zegt wat een meereizende inneemt
    .advice = Voeg een behoefte toe met escort = "social", een zitplaats en haar seconden.
import-no-room-for-companions = geen enkel voertuigtype dat voor { $flow } mag rijden, heeft plaats voor deze reiziger met zoveel meereizenden
    .advice = Verlaag het aantal, of geef een type in fleet.toml meer plaats.
import-apart-alone = er zijn minstens twee groepen nodig om uit elkaar te houden
    .advice = Noem twee of meer groepen, zoals groups = ["4-8", "12-18"].
import-apart-unknown = geen reiziger en geen locatie heeft de groep { $group }
    .advice = Is { $near } bedoeld?
import-not-with-self = een reiziger kan niet van zichzelf gescheiden worden
    .advice = Noem de andere reiziger.
import-toml = geen geldige TOML: { $error }
    .advice = Tekst staat tussen aanhalingstekens, een lijst tussen [ en ], en elke instelling op een eigen regel.
import-unknown-key = deze instelling hoort hier niet; wel { $keys }
    .advice = Verbeter de naam of haal de instelling weg.
import-missing-key = deze instelling ontbreekt
    .advice = Voeg haar toe; docs/formats.md beschrijft haar.
import-missing-section = er is geen enkele [[{ $key }]]
    .advice = Voeg er minstens een toe.
import-want-text = hier hoort tekst tussen aanhalingstekens
    .advice = Schrijf bijvoorbeeld "woord".
import-want-flag = hier hoort true of false
    .advice = Schrijf het zonder aanhalingstekens.
import-want-list = hier hoort een lijst
    .advice = Schrijf bijvoorbeeld ["een", "twee"].
import-want-table = hier horen instellingen tussen accolades
    .advice = Schrijf bijvoorbeeld {"{"} before_minutes = 15, after_minutes = 15 {"}"}.
import-want-tables = hier hoort een herhaalbaar onderdeel
    .advice = Schrijf de kop met dubbele haken: [[{ $key }]], of geef een lijst van tabellen.
import-list-empty = deze lijst is leeg
    .advice = Noem er minstens een.
import-percent = hier hoort een percentage van { $least } tot { $most } met hoogstens twee cijfers achter de punt
    .advice = schrijf bijvoorbeeld 3.4
import-year-twice = dit jaar staat er al
    .advice = houd een van beide
import-lots-overlap = perceel '{ $other }' heeft vervoersstroom '{ $flow }' van '{ $authority }' ook al
    .advice = laat elke vervoersstroom van een gemeente in een perceel staan
import-margin-closed = deze marge sluit voordat zij opengaat: voor en na zijn samen minder dan nul
    .advice = Maak before_minutes of after_minutes groter.
import-target-above-limit = het streven is langer dan de grens in absolute_minutes
    .advice = Maak target_minutes kleiner of laat het weg.
import-sharing-one-sided = { $flow } deelt met { $other }, maar { $other } niet met { $flow }
    .advice = Zet { $flow } ook in shares_with van { $other }, of haal { $other } hier weg.
import-no-layouts = een voertuigtype heeft minstens één indeling nodig
    .advice = Schrijf bijvoorbeeld layouts = [{"{"} seats = 4, front = 1 {"}"}].
import-layout-empty = in deze indeling kan niemand mee
    .advice = Geef seats of wheelchairs.
import-front-above-seats = er zijn meer plaatsen voorin dan plaatsen in totaal
    .advice = seats telt de plaatsen voorin mee.
import-shift-backwards = de dienst eindigt niet na haar begin
    .advice = Verbeter de tijden; na middernacht telt het uur door, dus 25:30.
import-work-percent = hier hoort een percentage van 0 tot en met 100, met hoogstens één decimaal
    .advice = Schrijf bijvoorbeeld 87.5.
import-gap-below-break = de kortste onderbreking tussen twee dienstblokken is korter dan een pauze
    .advice = Maak gap_min_minutes minstens zo lang als break_minutes.
import-battery-without-range = hier staat iets over een accu, maar het bereik ontbreekt
    .advice = Vul range_km in, de afstand op een volle accu in de zomer.
import-charge-without-use = onbekend is hoe ver een uur laden brengt
    .advice = Vul kwh_per_100km in, het verbruik over 100 km in de zomer.
import-no-depot-of-kind = er is geen depot van de soort { $kind } in depots.csv
    .advice = Voeg er een toe of noem depots bij hun aanduiding.
import-catalogue-twice = { $type } in { $depot } met dienst { $shift } staat ook in een eerder onderdeel
    .advice = Laat elke combinatie van type, depot en dienst in één onderdeel staan.
import-vehicle-differs = hetzelfde voertuig heeft op regel { $first } iets anders
    .advice = Een voertuig heeft één type en één standplaats; geef een ander voertuig een eigen aanduiding.
import-shifts-overlap = deze dienst overlapt die van hetzelfde voertuig op regel { $first }
    .advice = Kies diensten die na elkaar komen, of geef een ander voertuig een eigen aanduiding.
import-home-clash = uit het huis { $home } kunnen twee voertuigen tegelijk vertrekken (in de diensten { $one } en { $other }), maar wie van huis vertrekt is één chauffeur
    .advice = Noem bij shifts van dit scenario diensten die na elkaar komen, of geef de tweede chauffeur een eigen huis in depots.csv.
import-no-vehicles = dit scenario vraagt om de eigen voertuigen, maar vehicles.csv ontbreekt of is leeg
    .advice = Voeg vehicles.csv toe, of schrijf fleet = "catalogue".
import-no-catalogue = dit scenario vraagt om de catalogus, maar fleet.toml heeft geen [[catalogue]]
    .advice = Voeg een [[catalogue]] toe, of schrijf fleet = "given".
# verify: wat er aan een plan niet klopt
verify-copy-changed = deze kopie is veranderd nadat het plan is gemaakt
    .advice = Maak het plan opnieuw; een map met een plan is niet bedoeld om in te wijzigen.
verify-manifest-differs = dit is anders dan in plan.json
    .advice = Maak het plan opnieuw; een map met een plan is niet bedoeld om in te wijzigen.
verify-right = Het plan klopt: { $trips ->
    [one] 1 rit
   *[other] { $trips } ritten
}, { $routes ->
    [one] 1 dienst
   *[other] { $routes } diensten
}, { $arcs } trajecten nagereden, { $rules } regels nagegaan.
verify-roads-changed = dit is niet het wegennet waarmee het plan is gemaakt
    .advice = Zet het oorspronkelijke bestand terug of maak het plan opnieuw.
verify-roads-missing = het wegennet waarmee het plan is gemaakt, is er niet
    .advice = Zet het bestand terug in de werkmap, of noem het met --roads.
verify-violations = { $count ->
    [one] 1 overtreding gevonden.
   *[other] { $count } overtredingen gevonden.
}
verify-workspace-changed = Let op: in de werkmap is sinds dit plan veranderd: { $files }. Het plan is nagerekend met zijn eigen kopieën.
verify-place-plan = plan
verify-place-route = dienst { $route }
verify-place-visit = dienst { $route }, stop { $visit }
verify-place-visit-of-trip = dienst { $route }, stop { $visit } (rit { $trip })
verify-place-trip-in-route = dienst { $route }, rit { $trip }
verify-place-trip = rit { $trip }
verify-index-out-of-range = `{ $field }` wijst naar nummer { $found }, maar er zijn er { $expected } (geteld vanaf 0)
verify-number-out-of-range = `{ $field }` is { $found }; zo groot is geen tijd, afstand of bedrag
verify-format-version = het plan heeft vorm { $found }, dit programma leest vorm { $expected }
verify-region-name = het plan is gemaakt voor de regio { $field }, niet voor deze
verify-scenario-unknown = de werkmap kent het scenario { $field } niet zoals het in het plan staat
verify-route-id-twice = dit dienstnummer komt meer dan één keer voor
verify-route-empty = de dienst heeft geen enkele stop
verify-trip-missing = de rit moet op deze dag worden gereden, maar staat niet in het plan
verify-trip-not-due = de rit staat in het plan, maar hoeft op deze dag niet te worden gereden of bestaat niet
verify-trip-twice = de rit staat meer dan één keer in het plan
verify-trip-order = de rit staat na { $field }; ritten staan op volgorde van hun code
verify-trip-details = `{ $field }` is anders dan in de werkmap
verify-direct = zonder anderen duurt de rit { $expected } seconden, het plan zegt { $found }
verify-direct-distance = zonder anderen is de rit { $expected } meter lang, het plan zegt { $found }
verify-max-ride = de rit mag hoogstens { $expected } seconden duren, het plan zegt { $found }
verify-target-ride = de streeftijd van de rit is { $expected } seconden, het plan zegt { $found } (-1 is geen)
verify-lifted-limit = de lijst van verruimde reistijden klopt niet: `{ $field }` is { $found } en moet { $expected } zijn
verify-refused-wrongly = de rit is geweigerd ({ $field }), maar volgens de regels mag hij gereden worden
verify-refusal-reason = de rit is om een andere reden geweigerd dan de eerste die geldt: { $field }
verify-not-refused = de rit moet worden geweigerd ({ $field }), maar het plan doet dat niet
verify-beyond-cap = { $expected } meter van de rit ligt buiten de grens en is voor de reiziger, het plan zegt { $found }
verify-outside-not-offered = er is een taxi ingehuurd, maar voor de vervoersstroom { $field } kan dat niet
verify-outside-cost = de ingehuurde taxi kost { $expected } cent, het plan zegt { $found }
verify-link-split = de rit gaat niet door, terwijl de rit { $field } die erbij hoort wel wordt gereden
verify-pair-not-once = `{ $field }` staat { $found } keer in de diensten en moet er { $expected } keer staan
verify-pair-in-other-route = deze dienst bedient de rit, maar bij de rit staat een andere dienst
verify-delivery-before-pickup = de reiziger stapt uit voor het instappen
verify-visit-place = `{ $field }` van de stop is anders dan in de werkmap
verify-no-way = een van de twee plekken ligt verder van een weg dan de werkmap toestaat, of er is geen weg tussen
verify-drive = `{ $field }` is { $found } seconden, over de wegen is het { $expected }
verify-distance = `{ $field }` is { $found } meter, over de wegen is het { $expected }
verify-arrive = de aankomst is om { $found } en moet om { $expected } zijn
verify-begin-before-stop = de stop begint om { $found }, maar het voertuig staat pas om { $expected } stil
verify-end = de stop eindigt om { $found } en moet om { $expected } eindigen
verify-back = het voertuig is om { $found } terug en moet er om { $expected } zijn
verify-before-window = de stop begint om { $found }, maar mag pas om { $expected } beginnen
verify-after-window = de stop begint om { $found }, maar moet uiterlijk om { $expected } beginnen
verify-standing-too-long = het voertuig staat { $found } seconden stil met de reiziger aan boord, hoogstens { $expected } mag
verify-ride-too-long = de reiziger zit { $found } seconden in het voertuig, hoogstens { $expected } mag
verify-ride-stated = de reiziger zit { $expected } seconden in het voertuig, het plan zegt { $found }
verify-leave-before-shift = het voertuig vertrekt om { $found }, maar de dienst begint om { $expected }
verify-back-after-shift = het voertuig is om { $found } terug, maar de dienst eindigt om { $expected }
verify-duration-too-long = de dienst duurt { $found } seconden en mag hoogstens { $expected } duren
verify-gap-back = het voertuig is om { $found } op de standplaats, maar de rit daarheen eindigt om { $expected }
verify-pause-not-allowed = hier staat een pauze waar de werktijdregels van de dienst, of de volgorde, er geen toestaan
verify-pause-aboard = er is een pauze met { $found } reizigers aan boord
verify-break-too-short = het voertuig staat { $found } seconden stil; de pauze moet { $expected } seconden duren
verify-gap-too-short = het voertuig staat { $found } seconden op de standplaats; tussen twee dienstblokken zijn er minstens { $expected } nodig
verify-work-without-break = de chauffeur werkt { $found } seconden zonder pauze; hoogstens { $expected } mag
verify-break-missing = de chauffeur heeft { $found } seconden pauze en moet er { $expected } hebben
verify-too-many-blocks = de dienst heeft { $found } betaalde blokken; hoogstens { $expected } mag
verify-block-too-long = de chauffeur is { $found } seconden weg van de standplaats; hoogstens { $expected } mag
verify-span-too-long = tussen vertrek en terugkomst zitten { $found } seconden; de werktijdregels staan er { $expected } toe
verify-range-exceeded = de accu zou { $found } meter ver moeten komen en komt er { $expected }
verify-schedule-not-as-defined = `{ $field }` is { $found }, maar volgens de regels voor tijden { $expected }
verify-load-over-layout = in geen toegestane indeling van het voertuig passen alle reizigers; { $found } plaatsen te weinig
verify-sharing-flow = de reiziger zit samen met rit { $field }, maar hun vervoersstromen mogen niet samen
verify-sharing-solo = de reiziger zit samen met rit { $field }, maar een van beiden moet alleen reizen
verify-sharing-group = de reiziger zit samen met rit { $field }, maar hun groepen horen niet bij elkaar
verify-sharing-person = de reiziger zit samen met rit { $field }, maar deze twee mogen niet samen rijden
verify-sharing-key = de reiziger zit samen met rit { $field }, maar het scenario houdt hen apart
verify-vehicle-not-offered = het voertuig { $field } is er in dit scenario niet voor dit type, deze standplaats en deze dienst
verify-vehicle-twice = het voertuig { $field } rijdt meer dan één keer in dezelfde dienst
verify-driver-twice = wie van { $field } vertrekt, vertrekt om { $found } maar is tot { $expected } nog met een ander voertuig onderweg
verify-too-many-vehicles = vanaf standplaats { $field } rijden { $found } van deze voertuigen, hoogstens { $expected } mag
verify-equipment-missing = het voertuig heeft geen { $field }, en deze reiziger heeft dat nodig
verify-flow-not-licensed = het voertuig mag de vervoersstroom { $field } niet vervoeren
verify-outside-lot = het voertuig rijdt niet voor de opdrachtgever van deze reiziger
verify-route-carrier = het voertuig is van vervoerder { $field }, het plan noemt een andere
verify-outside-contract = de rit hoort bij een perceel van vervoerder { $field }, en het voertuig is van een andere
verify-pool-mixed = de reiziger rijdt in dezelfde dienst als rit { $field }, maar het scenario plant hen apart
verify-pool-name = de dienst hoort bij { $field }, het plan noemt een andere groep
verify-outside-area = de reiziger woont buiten het gebied van deze vrijwilliger
verify-too-many-rides = de vrijwilliger rijdt { $found } ritten; hoogstens { $expected } kan nog
verify-too-many-hours = de vrijwilliger is { $found } seconden van huis; hoogstens { $expected } kan nog
verify-away-too-long = de vrijwilliger is { $found } seconden achtereen van huis; hoogstens { $expected } mag
verify-does-not-wait = deze vrijwilliger wacht en brengt wie hij haalt, maar rijdt de rit { $field } die erbij hoort niet
verify-dropped-out-drives = de vrijwilliger valt die dag uit, maar het plan laat hem rijden
verify-not-dropped-out = volgens het plan valt de vrijwilliger van { $field } uit, maar de loting zegt van niet
verify-dropped-trips = het plan noemt de rit { $found } keer bij uitgevallen vrijwilligers; dat moet { $expected } keer zijn
verify-rest-too-short = vertrek om { $found }; na de vorige dag mag de chauffeur pas om { $expected } beginnen
verify-facts = de som `{ $field }` is { $found } en moet { $expected } zijn
verify-route-cost = het bedrag `{ $field }` is { $found } cent en moet { $expected } zijn
# Zoeken
solve-phase = Ritten combineren
## workspace: runs op schijf

workspace-write = { $path } kon niet worden geschreven: { $error }
    .advice = Kijk of de map bestaat, of u er mag schrijven en of de schijf vol is.
workspace-read = { $path } kon niet worden gelezen: { $error }
    .advice = Kijk of u het bestand mag lezen.
workspace-run-exists = { $path } bestaat al en wordt niet overschreven
    .advice = Kies met --out een andere naam.
workspace-no-run = dit is geen map met een plan: plan.json en manifest.json ontbreken
    .advice = Geef een map die `samenrit plan` heeft gemaakt, zoals WERKMAP/runs/2025-11-18-combined-s1.
workspace-missing-file = dit bestand ontbreekt, de map is niet compleet
    .advice = Maak het plan opnieuw met `samenrit plan`.
workspace-truncated = het bestand houdt te vroeg op
    .advice = Maak het plan opnieuw met `samenrit plan`.
workspace-no-json = hier staat geen geldige JSON
    .advice = Maak het plan opnieuw met `samenrit plan`; dit bestand is niet bedoeld om zelf te wijzigen.
workspace-damaged = hier staat iets anders dan verwacht
    .advice = Maak het plan opnieuw met `samenrit plan`; dit bestand is niet bedoeld om zelf te wijzigen.
workspace-oversized-number = een getal is veel te groot
    .advice = Maak het plan opnieuw met `samenrit plan`; dit bestand is niet bedoeld om zelf te wijzigen.
workspace-broken-reference = het plan verwijst naar een rit of dienst die er niet in staat
    .advice = Maak het plan opnieuw met `samenrit plan`; dit bestand is niet bedoeld om zelf te wijzigen.
workspace-other-format = het bestand heeft vorm { $format }, dit programma leest vorm { $expected }
    .advice = Maak het plan opnieuw met `samenrit plan` van deze versie.

# Vraag
demand-too-many-skills = samen { $count } soorten uitrusting, vervoersstromen, gemeenten en gebieden van vrijwilligers; hoogstens 128 kunnen worden onderscheiden
    .advice = Voeg vervoersstromen of gemeenten samen, of geef vrijwilligers vaker hetzelfde gebied.
demand-too-many-classes = { $count } soorten reizigers die met verschillende anderen mogen samenrijden; hoogstens 64 per pool
    .advice = Laat "aboard_by" weg of splits met "pool_by".

# Plannen
plan-no-trips = op { $date } rijdt geen enkele rit
    .advice = Kies een andere dag met --date, of kijk naar "days", "date" en de sluitingsdagen.
plan-limit-below-drive = rit { $trip }: de persoonlijke grens is korter dan de rit zonder omweg ({ $direct ->
        [one] 1 minuut
       *[other] { $direct } minuten
    })
    .advice = Verruim de grens of kies een dichterbij gelegen bestemming.
plan-trip-off-road = rit { $trip } begint of eindigt meer dan { $limit } meter van een weg
    .advice = Verbeter de coördinaten, of neem een groter wegenbestand; "samenrit check" noemt de regel.
plan-depot-off-road = standplaats { $depot } ligt meer dan { $limit } meter van een weg
    .advice = Verbeter de coördinaten, of neem een groter wegenbestand.
no-such-scenario = er is geen scenario "{ $scenario }"; wel: { $known }
start-not-contained = het plan { $run } houdt zich niet aan alle regels van scenario "{ $scenario }" en kan dus geen begin zijn
after-not-earlier = het plan { $run } is van { $day }, en dat is niet vóór de dag die gepland wordt
after-same-day = het plan { $run } is het tweede van { $day }; van elke eerdere dag telt er één
bad-time = --time verwacht een aantal seconden van nul tot en met een maand
stopping = Wordt gestopt zodra het kan. Nogmaals Ctrl-C breekt meteen af.
plan-breaks-rules = het plan breekt { $count } regels en is niet bewaard
    .advice = Dit is een fout in het programma; meld haar met de invoer en de opdracht.
plan-title = { $region }, { $date }, { $scenario }
plan-trips = { $trips } ritten: { $served } in eigen voertuigen, { $outside } met een ingehuurde taxi, { $unserved } niet gereden
plan-refused = { $count ->
    [one] 1 rit is geweigerd volgens de regels van de vervoersstroom; de reden staat in het plan
   *[other] { $count } ritten zijn geweigerd volgens de regels van de vervoersstroom; de reden staat in het plan
}
plan-dropped = { $count ->
    [one] 1 vrijwilliger valt uit; de ritten gaan naar een ingehuurde taxi of vervallen
   *[other] { $count } vrijwilligers vallen uit; hun ritten gaan naar een ingehuurde taxi of vervallen
}
plan-vehicles = { $routes } diensten, hoogstens { $peak } voertuigen tegelijk, { $hours } betaalde uren, { $km } km
plan-bound = minstens { $least } voertuigen tegelijk nodig voor deze ritten, in welk plan ook; dit plan heeft er { $peak }
plan-rides = aan boord gemiddeld { $mean } min, 9 van de 10 hoogstens { $p90 }, langste { $max }; { $over } boven de norm
plan-standing = voertuigen staan { $minutes } min stil met reizigers aan boord
plan-returns = heen en terug: { $one } keer met dezelfde chauffeur, { $two } keer met twee chauffeurs
plan-short-work = geopende diensten hebben samen { $minutes } min minder werk dan zinvol is
plan-like = Vergeleken met { $run }: { $same } van de { $all } ritten die in beide plannen rijden, houden hun voertuig.
plan-cost = { $cost } per dag, { $trip } per rit (kosten van chauffeurs, kilometers en voertuigen; geen factuur)
plan-search = { $iterations } iteraties: van { $first } bij de eerste opzet naar { $last } (hierin tellen lange ritten en niet gereden ritten ook mee)

# Batch
batch-unit = { $date }: { $scenario } wordt gepland
batch-date = Dag
batch-trips = Ritten
batch-unserved = Niet gereden
batch-cost = Kosten
batch-run = Plan
batch-day-failed = { $date } is niet (helemaal) gepland:
batch-sums = Totaal van elk scenario
batch-sum = { $scenario }, { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
batch-total = { $made } gepland, { $found } eerder al gepland en ongewijzigd
batch-no-trips = geen ritten
week-title = Week onder scenario { $scenario }
week-total = Totaal
week-served = Eigen wagens
week-outside = Taxi
week-refused = Geweigerd
week-shifts = Diensten
week-hours = Uren
week-km = Km
plan-known-at = Zoals bekend op { $moment }; { $later ->
        [0] er is voor deze dag niets later geboekt
        [one] 1 rit die later is geboekt, telt niet mee
       *[other] { $later } ritten die later zijn geboekt, tellen niet mee
    }
check-dormant = { $count ->
        [one] 1 rit van een stroom die uitstaat (active = false), rijdt niet
       *[other] { $count } ritten van stromen die uitstaan (active = false), rijden niet
    }
check-booked-absent = { $count ->
        [one] 1 geboekte rit valt in een afwezigheid en rijdt toch
       *[other] { $count } geboekte ritten vallen in een afwezigheid en rijden toch
    }: { $trips }
check-below-law = { $count ->
        [one] 1 werktijdregel vraagt minder pauze
       *[other] { $count } werktijdregels vragen minder pauze
    } dan de Arbeidstijdenwet (na hoogstens 5,5 uur; boven 5,5 uur een half uur, boven 10 uur drie kwartier, in delen van een kwartier): { $rules }
# network: wegen

network-reading-ways = wegen lezen
network-reading-nodes = punten lezen
network-reading-addresses = adressen lezen
network-building = wegennet opbouwen
network-matrix = reistijden
network-unreadable = Het wegenbestand kan niet worden gelezen: { $error }
    .advice = Controleer de naam, of het bestand er is en of u het mag lezen.
network-empty = Het wegenbestand is leeg.
    .advice = Download of kopieer het bestand opnieuw.
network-not-pbf = Dit is geen OpenStreetMap-uittreksel (.osm.pbf) en ook geen voorbereid .roads-bestand.
    .advice = Download het uittreksel als .osm.pbf; .osm, .osm.bz2 en .shp worden niet gelezen.
network-damaged = Het wegenbestand is beschadigd bij byte { $offset }.
    .advice = Download of kopieer het bestand opnieuw.
network-cut-off = Het wegenbestand houdt op midden in het blok bij byte { $offset }.
    .advice = Het downloaden of kopiëren is afgebroken; haal het bestand opnieuw op.
network-feature = Het uittreksel vraagt iets dat niet wordt ondersteund: { $feature }.
    .advice = Gebruik een uittreksel van de huidige toestand, zonder geschiedenis.
network-outside-world = Punt { $node } heeft coördinaten buiten de wereld.
    .advice = Het uittreksel is beschadigd of verkeerd gemaakt; haal het opnieuw op.
network-no-roads = In dit uittreksel staat geen weg waarop een auto mag rijden.
    .advice = Gebruik een uittreksel met de wegen van uw regio.
network-prepared-version = Dit .roads-bestand is gemaakt met een andere versie van Samenrit.
    .advice = Maak het opnieuw met samenrit roads build.
network-prepared-damaged = Dit .roads-bestand is beschadigd of afgebroken.
    .advice = Maak het opnieuw met samenrit roads build.
network-prepared-stale = Dit .roads-bestand is gemaakt uit een ander uittreksel.
    .advice = Maak het opnieuw met samenrit roads build.
## report: vergelijking van plannen

report-date = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[other] zondag
} { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[other] december
} { $year }
report-compare-title = { $region }: plannen voor { $date } naast elkaar
report-differences-title = Verschil met de basis: { $plan }
report-payers-title = Wat elke gemeente betaalt (kosten per dag; elke dienst verdeeld naar rechtstreekse kilometers)
report-steps-title = Wat elke stap oplevert (per dag)
report-worse-title = Wat minder goed wordt dan in { $plan }
report-mind-title = Let op
report-nothing-worse = Niets van wat hier is gemeten.
report-figure = Per dag
report-unit = Eenheid
report-payer = Gemeente
report-flow = Vervoersstroom
report-total = Totaal
report-flows-title = Wat elke vervoersstroom kost (per dag; elke dienst verdeeld naar rechtstreekse kilometers)
report-unit-euro = €
report-unit-trips = ritten
report-unit-number = aantal
report-unit-hours = uur
report-unit-km = km
report-unit-percent = %
report-unit-times = keer
report-unit-minutes = min
report-unit-kg = kg
report-heading-cost = Kosten
report-heading-trips = Ritten
report-heading-vehicles = Voertuigen
report-heading-quality = Voor de reiziger
report-cost = Kosten van de dag
report-cost-per-trip = Kosten per rit
report-outside-cost = Waarvan ingehuurde taxi's
report-trips = Gevraagde ritten
report-served = Met eigen voertuigen
report-outside = Met een ingehuurde taxi
report-unserved = Niet gereden
report-refused = Geweigerd volgens de regels
report-refusal-booked-too-late = te laat geboekt
report-refusal-beyond-km-cap = verder dan de grens
report-refusal-link-refused = de andere reis is geweigerd
report-refusal-km-budget-spent = kilometerbudget op
report-beyond-cap = Verder dan de grens, reiziger betaalt bij
report-reason-no-vehicle-fits = geen voertuig is geschikt
report-reason-no-vehicle-in-time = geen voertuig kan op tijd zijn
report-reason-unreachable = geen weg erheen
report-reason-link-unserved = de andere reis lukt niet
report-reason-no-vehicle-left = geen voertuig meer vrij
report-reason-cheaper-outside = omdat dat goedkoper is
report-reason-driver-dropped-out = de vrijwilliger valt uit
report-vehicles-at-peak = Tegelijk onderweg, hoogstens
report-vehicles-at-least = Tegelijk nodig, in elk plan minstens
report-routes = Diensten
report-paid-hours = Betaalde uren van chauffeurs
report-short-work = Te weinig werk in geopende diensten
report-km = Gereden kilometers
report-empty = Leeg gereden
report-pooling = Reizigers tegelijk aan boord, gemiddeld
report-occupancy = Stoelen bezet
report-co2 = CO₂
report-ride-mean = Reistijd, gemiddeld
report-ride-p90 = Reistijd, 9 van de 10 hoogstens
report-ride-max = Reistijd, langste
report-detour-mean = Reistijd t.o.v. rechtstreeks, gemiddeld
report-detour-p90 = Reistijd t.o.v. rechtstreeks, 9 van de 10
report-detour-max = Reistijd t.o.v. rechtstreeks, hoogste
report-over-norm = Langer dan de norm (streeftijd of grens)
report-over-norm-minutes = Boven de norm, opgeteld
report-waiting-aboard = Stilstaan met reizigers aan boord
report-returns-in-one-route = Heen en terug met dezelfde chauffeur
report-returns-in-two-routes = Heen en terug met twee chauffeurs
report-bells-moved = Verschoven schooltijden
report-bells-moved-minutes = Verschoven, opgeteld
report-bells-moved-passengers = Reizigers met een verschoven tijd
report-bells-moved-weight = Gewicht van het verschuiven (geen geld)
report-step = Stap
report-step-what = Wat er bij mag
report-step-saves = Bespaart, €
report-step-percent = Bespaart, %
report-step-vehicles = Voertuigen minder
report-step-shifts-added = meer diensten
report-step-flows-chained = vervoersstromen na elkaar in één voertuig
report-step-flows-mixed = vervoersstromen samen aan boord
report-step-flows-pooled = vervoersstromen delen voertuigen
report-step-authorities-chained = over gemeentegrenzen, na elkaar in één voertuig
report-step-authorities-mixed = over gemeentegrenzen, samen aan boord
report-step-authorities-pooled = over gemeentegrenzen
report-worse-figure = { $figure } { $is } { $unit } (was { $was })
report-worse-payer = { $name } betaalt { $is } per dag (was { $was })
report-worse-flow = { $name }, reistijd van 9 van de 10 hoogstens { $is } min (was { $was })
report-warning-unserved = Niet elk plan rijdt evenveel ritten. Een plan dat mensen laat staan lijkt goedkoper dan het is.
report-warning-outside = Niet elk plan huurt evenveel taxi's in. Kijk bij de kosten ook naar die regel.
report-chance = Verschillen onder ongeveer 2% kunnen toeval van het zoeken zijn; plan met meer --seed's om dat te zien.
report-other-region = dit plan is voor een andere regio dan het eerste; dat is voor { $expected }
    .advice = Vergelijk plannen van één regio.
report-other-day = dit plan is voor een andere dag dan het eerste; dat is voor { $expected }
    .advice = Vergelijk plannen van één dag.
report-headline-saves = { $last } bespaart { $amount } per dag ({ $percent }%) tegenover { $first }; per jaar ongeveer { $year }.
report-headline-costs = { $last } kost { $amount } per dag ({ $percent }%) meer dan { $first }; per jaar ongeveer { $year }.
report-headline-none = { $last } scheelt met { $first } niet meer dan het toeval van het zoeken.
report-plans-title = De plannen
report-scenario = { $name }{ $base ->
    [1] {" "}(de basis, waarmee de andere worden vergeleken)
   *[other] {""}
}: { $authorities ->
    [2] elke gemeente heeft eigen voertuigen
    [1] gemeenten gebruiken dezelfde voertuigen, maar na elkaar: hun reizigers zitten nooit samen aan boord
   *[other] voertuigen rijden over gemeentegrenzen
}; { $flows ->
    [2] elke vervoersstroom heeft eigen voertuigen
    [1] vervoersstromen gebruiken dezelfde voertuigen, maar na elkaar: hun reizigers zitten nooit samen aan boord
   *[other] reizigers van verschillende vervoersstromen mogen samen aan boord waar de regels dat toestaan
}{ $catalogue ->
    [2] ; met voertuigen uit de catalogus, zoveel als nodig zijn
    [1] ; met de voertuigen die er zijn
   *[other] {""}
}{ $some ->
    [2] ; alleen in de diensten { $shifts }
    [1] ; in alle diensten
   *[other] {""}
}.
report-warning-trips = De plannen hebben niet dezelfde ritten, dus de kosten zijn niet zonder meer te vergelijken.
report-warning-short-search = Een stap met een minteken kost meer dan hij oplevert. Een ruimer plan mag alles wat het plan ervoor mag, dus er is te kort gezocht: maak het opnieuw met meer `--iterations`, of met `--start` en het plan ervoor.
report-warning-drop-outs = Een stap met een minteken kost meer dan hij oplevert. In deze plannen vielen vrijwilligers uit nadat ze waren gemaakt, en daar konden andere reizigers in zitten; vóór de uitval is een ruimer plan niet duurder dan het plan waarmee het begint (`--start`).
report-spread = Hetzelfde plan met een ander toevalsgetal scheelt tot { $amount } per dag. Wat minder scheelt (*) is geen verschil.
report-cost-is-society = De kosten zijn wat chauffeurs, kilometers, voertuigen en ingehuurde taxi's kosten, zonder winst, overhead en btw. Wat een vervoerder in rekening brengt, toont `samenrit price`.
report-csv-difference = Verschil { $plan }
report-csv-percent = Verschil { $plan } (%)
report-csv-payer = { $name } betaalt
report-csv-flow = { $name } kost

## bills: een plan onder contracten

bills-title = Wat dit plan onder elk contract kost, per dag
bills-lines-title = Waar elk contract voor rekent
bills-by-flow = Verdeeld over vervoersstromen (btw als in de eerste tabel)
bills-by-payer = Verdeeld over wie betaalt (btw als in de eerste tabel)
bills-model = Contract
bills-kind = Soort
bills-year = Prijspeil
bills-vat-percent = Btw %
bills-flow = Vervoersstroom
bills-payer = Betaler
bills-trips = Ritten
bills-amount = Bedrag
bills-vat = Btw
bills-with-vat = Met btw
bills-per-trip = Bedrag per rit
bills-vat-included = inbegrepen
bills-vat-back = Btw terug
bills-hired = Taxi’s
bills-volunteers = Vrijwilligers
bills-contribution = Eigen bijdrage
bills-net = Blijft over
bills-net-title = Wat er voor wie betaalt overblijft: bedrag, btw, ingehuurde taxi’s en vrijwilligers, min verrekenbare btw en eigen bijdragen van reizigers
bills-indexed = { $name }: bedragen van prijspeil { $from } zijn met de index omgerekend naar { $to } (factor { $factor }).
bills-no-index = het indexcijfer van { $year } ontbreekt
    .advice = Voeg in costs.toml van de werkmap een [[index]] toe met year = { $year } en percent en wijs dat bestand aan met --costs, of kies een ander jaar bij --year.
bills-counted = Geteld wordt
bills-count = Aantal
bills-unit-price = Prijs per eenheid
bills-sum = Totaal
bills-unit-vehicle-hour = uur van garage tot garage
bills-unit-vehicle-km = km van garage tot garage
bills-unit-loaded-hour = uur met iemand aan boord
bills-unit-loaded-km = km met iemand aan boord
bills-unit-trip = rit van een reiziger
bills-unit-direct-km = km rechtstreeks per reiziger
bills-unit-zone = zone van { $km } km, rechtstreeks
bills-society = Rekening en kosten zijn twee dingen. Chauffeurs, kilometers en voertuigen van dit plan kosten { $amount }, zonder winst, overhead en btw.
bills-outside = { $count ->
    [one] 1 rit gaat met een ingehuurde taxi en kost { $amount }; die staat niet in deze bedragen.
   *[other] { $count } ritten gaan met een ingehuurde taxi en kosten samen { $amount }; die staan niet in deze bedragen.
}
bills-volunteer-trips = { $count ->
    [one] Daarnaast rijdt een vrijwilliger één rit en krijgt daarvoor { $amount }; dat valt buiten elk contract.
   *[other] Daarnaast rijden vrijwilligers { $count } ritten en krijgen daarvoor { $amount }; dat valt buiten elk contract.
}
bills-unserved = { $count ->
    [one] 1 rit wordt niet gereden en niet gerekend.
   *[other] { $count } ritten worden niet gereden en niet gerekend.
}
bills-refused = { $count ->
    [one] 1 rit is volgens de regels geweigerd en wordt niet gerekend.
   *[other] { $count } ritten zijn volgens de regels geweigerd en worden niet gerekend.
}
bills-years = De contracten hebben niet hetzelfde prijspeil.
bills-unknown-model = contract '{ $model }' staat niet in de prijslijst van dit plan
    .advice = Er zijn: { $known }. Staat het in een andere costs.toml, wijs die dan aan met --costs.
bills-no-models = costs.toml van dit plan heeft geen contracten
    .advice = Zet er een [[model]] in en maak het plan opnieuw.

## sheet: routeblad voor de chauffeur

sheet-title = Routebladen
sheet-route = Dienst
sheet-day = Datum
sheet-vehicle = Voertuig
sheet-type = Soort
sheet-depot = Standplaats
sheet-shift = Diensttijden
sheet-leave = Vertrek
sheet-back = Terug
sheet-stop = Stop
sheet-stops = Stops
sheet-trips = Ritten
sheet-layout = Indeling
sheet-layout-varies = wisselt onderweg
sheet-layout-seats = { $count ->
    [one] 1 zitplaats
   *[other] { $count } zitplaatsen
}
sheet-layout-wheelchairs = { $count ->
    [one] 1 rolstoel
   *[other] { $count } rolstoelen
}
sheet-arrive = Aankomst
sheet-time = Tijd
sheet-in-out = In of uit
sheet-in = Instappen
sheet-out = Uitstappen
sheet-name = Naam
sheet-where = Adres
sheet-where-who = Waar en wie
sheet-needs = Hulpmiddel
sheet-to = Naar
sheet-phone = Telefoon
sheet-note = Opmerking
sheet-aboard = Aan boord
sheet-home = huis
sheet-tel = tel.
sheet-break = pauze tot { $time }
sheet-break-row = Pauze tot { $time }
sheet-gap = vrij tot { $time }
sheet-gap-at = Naar standplaats
sheet-gap-row = Vrij tot { $time }
sheet-there = aankomst
sheet-wait = wacht hier tot { $time }
sheet-agreed = Afgesproken
sheet-agreed-at = afgesproken { $time }
sheet-near = nabij { $site }
sheet-coordinates = coördinaten { $lat }, { $lon }
sheet-taxis = Te bestellen taxi's
sheet-taxis-what = Deze ritten gaan met een ingehuurde taxi en staan op geen enkel routeblad. Iemand moet de taxi's bestellen.
sheet-left = Niet gereden
sheet-left-what = Voor deze ritten is er geen voertuig en geen ingehuurde taxi. Iemand moet deze reizigers bellen.
sheet-refused = Geweigerd
sheet-refused-what = Deze ritten vallen buiten de regels van hun vervoersstroom. Iemand moet deze reizigers bellen.
sheet-refusal-booked-too-late = te laat geboekt
sheet-refusal-beyond-km-cap = verder dan de afstand die is toegestaan
sheet-refusal-link-refused = de heen- of terugreis die erbij hoort is geweigerd
sheet-refusal-km-budget-spent = het kilometerbudget is op
sheet-what = Wat
sheet-taxi = te bestellen taxi
sheet-not-driven = niet gereden
sheet-refused-one = geweigerd
sheet-asked = Gevraagd
sheet-asked-depart = ophalen { $time }
sheet-asked-arrive = er zijn { $time }
sheet-from = Van
sheet-leave-from = Vertrek van
sheet-back-at = Terug bij
sheet-total-stops = { $count ->
    [one] 1 stop
   *[other] { $count } stops
}
sheet-total-trips = { $count ->
    [one] 1 rit
   *[other] { $count } ritten
}
sheet-private = Dit blad bevat persoonsgegevens: niet laten liggen, na de dienst vernietigen.
# roads: de opdracht

roads-built = { $ways } wegen gelezen, waarvan { $roads } voor auto's; { $junctions } kruispunten, { $arcs } verbindingen; { $kept } km weg gehouden, { $cut } km weggelaten omdat die niet in beide richtingen aansluit.
roads-missing-nodes = { $count } punten van wegen staan niet in het uittreksel, zoals aan de rand gebeurt; de wegen houden daar op.
roads-route = { $km } km, { $minutes } minuten ({ $meters } m, { $seconds } s)
roads-no-way = Er is geen weg tussen deze plaatsen.
    .advice = Controleer beide plaatsen.
roads-no-stop = In dit wegennet is geen weg waar een auto mag stoppen.
    .advice = Gebruik een uittreksel met de wegen van uw regio.
roads-far-points = { $count ->
    [one] 1 punt ligt meer dan { $meters } meter van een weg.
   *[other] { $count } punten liggen meer dan { $meters } meter van een weg.
}
roads-not-written = { $file } kon niet worden geschreven: { $error }
    .advice = Controleer of de map bestaat, of u er mag schrijven en of de schijf vol is.
roads-table-kind = De naam van de tabel moet eindigen op .csv of .npy: { $file }
roads-points-unreadable = De punten kunnen niet worden gelezen: { $error }
    .advice = Controleer de naam, of het bestand er is en of u het mag lezen.
roads-points-not-text = Deze rij is geen CSV in UTF-8.
    .advice = Bewaar de tabel als CSV UTF-8.
roads-points-header = De kop moet id,lat,lon zijn.
    .advice = Scheid de kolommen met komma's en laat andere kolommen weg.
roads-points-cells = Deze rij heeft geen drie cellen.
    .advice = Vul id, lat en lon in.
roads-points-id = De id is leeg.
    .advice = Geef elk punt een id.
roads-points-twice = Deze id staat ook in rij { $row }.
    .advice = Geef elk punt een eigen id.
roads-points-lat = Hier hoort een breedtegraad tussen -90 en 90 graden, met een decimale punt.
    .advice = Schrijf die zoals 52.72345.
roads-points-lon = Hier hoort een lengtegraad tussen -180 en 180 graden, met een decimale punt.
    .advice = Schrijf die zoals 6.47812.
roads-points-many = In één tabel passen hoogstens { $most } punten.
    .advice = Verdeel de punten over meer tabellen.

## made: opdrachten die een plan lezen

# Kalender: bellen, huizen, vrije dagen, openingstijden
weekday-short = { $day ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
    [6] za
   *[7] zo
}
weekday-name = { $day ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
import-bell-twice = voor deze bestemming en dit programma gelden op één dag twee tijden; zie ook regel { $first }
    .advice = Geef de twee regels verschillende dagen, of laat de ene gelden tot de andere begint (valid_to, valid_from).
import-bell-backwards = deze eindtijd ligt niet na de begintijd
    .advice = Verwissel start en end of verbeter er een.
import-bell-no-site = een rit die zich naar de bel richt, moet bij arrive naar een bestemming gaan en bij depart van een bestemming komen
    .advice = Vul een tijd in, of een bestemming uit sites.csv aan de kant van de bel.
import-bell-unknown = in bells.csv staan geen tijden van bestemming { $site } zonder programma
    .advice = Voeg ze daar toe, of noem hier een programma: bell:ochtend.
import-bell-unknown-programme = in bells.csv staan geen tijden van bestemming { $site } met programma { $programme }
    .advice = Voeg ze daar toe, of verbeter de bestemming of het programma hier.
import-bell-day = op { $day } heeft bestemming { $site } geen begin- en eindtijd
    .advice = Klopt de dag? Zo ja, zet de tijden van die dag in bells.csv.
import-bell-date = op { $date } heeft bestemming { $site } geen begin- en eindtijd
    .advice = Klopt de datum? Zo ja, zet de tijden van die dag in bells.csv.
import-bell-from = op { $day } heeft bestemming { $site } vanaf { $date } geen begin- en eindtijd
    .advice = Laat de tijden in bells.csv langer gelden, of geef de rit een valid_to.
import-bell-before = op { $day } heeft bestemming { $site } vóór { $date } geen begin- en eindtijd
    .advice = Laat de tijden in bells.csv eerder ingaan, of geef de rit een valid_from.
import-bell-between = op { $day } heeft bestemming { $site } van { $from } tot en met { $to } geen begin- en eindtijd
    .advice = Vul die tijden aan in bells.csv, of verbeter valid_from of valid_to van de rit.
import-bell-moved-far = dit programma mag hoogstens { $most } minuten worden verschoven (shift_minutes in bells.csv)
    .advice = Verschuif het minder, of verruim shift_minutes als de bestemming dat goedvindt.
import-bell-before-opening = scenario { $scenario } laat { $site } om { $at } beginnen, maar { $site } gaat om { $limit } open
    .advice = Verschuif het programma minder, of zet opens in sites.csv vroeger als de bestemming dat goedvindt.
import-bell-after-closing = scenario { $scenario } laat { $site } tot { $at } duren, maar { $site } sluit om { $limit }
    .advice = Verschuif het programma minder, of zet closes in sites.csv later als de bestemming dat goedvindt.
import-bell-moved-twice = dit scenario verschuift dit programma al
    .advice = Haal een van de twee verschuivingen weg.
import-home-twice = op één dag gelden twee huizen voor deze reiziger; zie ook regel { $first }
    .advice = Geef de twee regels verschillende dagen of weken, of laat de ene gelden tot de andere begint.
import-calendar-unused = geen enkele bestemming volgt deze kalender
    .advice = Vul de kalender in bij de bestemmingen in sites.csv (kolom calendar), of verbeter de naam hier.
import-closes-before-opening = deze bestemming sluit niet later dan zij opengaat
    .advice = Verwissel opens en closes of verbeter er een.
import-site-accepts = deze bestemming neemt geen reizigers van stroom { $flow } aan, alleen { $accepts }
    .advice = Verbeter de bestemming of de stroom van de rit, of vul accepts aan in sites.csv.
import-before-opening = bestemming { $site } gaat pas om { $limit } open, later dan de rit er mag zijn
    .advice = Verbeter de tijd van de rit, of opens in sites.csv.
import-after-closing = bestemming { $site } sluit al om { $limit }, eerder dan de rit er mag ophalen
    .advice = Verbeter de tijd van de rit, of closes in sites.csv.
import-site-too-small = op { $day } { $count ->
        [one] is er volgens de vaste ritten 1 reiziger
       *[other] zijn er volgens de vaste ritten { $count } reizigers tegelijk
    } bij bestemming { $site }, meer dan er plaatsen zijn
    .advice = Verdeel de reizigers over andere dagen of bestemmingen, of verbeter capacity.

made-copies-changed = Let op: in { $run } zijn de kopieën van { $files } gewijzigd sinds het plan is gemaakt.
made-unknown-form = aan de naam { $path } is niet te zien welke vorm u wilt
    .advice = Laat de naam eindigen op { $known }.
made-written = Geschreven: { $path }
sheets-written = { $count ->
    [one] 1 routeblad geschreven.
   *[other] { $count } routebladen geschreven.
}
sheets-taxis = { $count ->
    [one] Voor 1 rit moet nog een taxi worden besteld: zie taxis.csv of “Te bestellen taxi's” in routes.html.
   *[other] Voor { $count } ritten moet nog een taxi worden besteld: zie taxis.csv of “Te bestellen taxi's” in routes.html.
}
sheets-left = { $count ->
    [one] 1 rit wordt niet gereden: zie taxis.csv of “Niet gereden” in routes.html.
   *[other] { $count } ritten worden niet gereden: zie taxis.csv of “Niet gereden” in routes.html.
}
sheets-refused = { $count ->
    [one] 1 rit is geweigerd: zie taxis.csv of “Geweigerd” in routes.html.
   *[other] { $count } ritten zijn geweigerd: zie taxis.csv of “Geweigerd” in routes.html.
}
sheets-no-identities = Er zijn geen namen en adressen gevonden (identities.csv van de werkmap); op de routebladen staan pseudoniemen.
sheets-other-folder = in { $path } staat iets anders dan routebladen
    .advice = Kies met --out een nieuwe map; wat er nu staat zou verdwijnen.
batch-title = Gepland
# check: samenrit check
check-no-roads = er staat geen bestand met deze naam in de werkmap
    .advice = Zet het wegenbestand in de werkmap of verbeter de naam.
far-near = { $km ->
    [0] de dichtstbijzijnde weg voor auto's ligt { $meters } meter verderop; max_snap_meters staat { $most } toe
   *[other] de dichtstbijzijnde weg voor auto's ligt { $km } km verderop; max_snap_meters staat { $most } toe
}
    .advice = Verbeter de coördinaat, neem een wegenbestand dat de plaats dekt, of verhoog max_snap_meters.
check-limit-below-drive = de persoonlijke grens is korter dan rit { $trip } zonder omweg duurt ({ $direct } minuten)
    .advice = Verruim de grens of kies een dichterbij gelegen bestemming.
far-away = { $km ->
    [0] de dichtstbijzijnde weg voor auto's ligt { $meters } meter verderop
   *[other] de dichtstbijzijnde weg voor auto's ligt { $km } km verderop
}
    .advice = Verbeter de coördinaat, of neem een wegenbestand dat de plaats dekt.
far-swapped = { $km ->
    [0] lat en lon lijken verwisseld: de dichtstbijzijnde weg voor auto's ligt { $meters } meter verderop, en met lat en lon omgewisseld is hij dichtbij
   *[other] lat en lon lijken verwisseld: de dichtstbijzijnde weg voor auto's ligt { $km } km verderop, en met lat en lon omgewisseld is hij dichtbij
}
    .advice = Verwissel lat en lon.
far-asked = { $km ->
    [0] deze plaats ligt { $meters } meter van de dichtstbijzijnde weg voor auto's
   *[other] deze plaats ligt { $km } km van de dichtstbijzijnde weg voor auto's
}
    .advice = Verbeter de coördinaat (eerst lat, dan lon), of neem een wegenbestand dat de plaats dekt.
check-title = { $region }: alle bestanden zijn in orde
check-file-title = { $file }: in orde
check-flow = vervoersstroom
check-passengers = reizigers
check-trips = ritten op { $date }
check-total = totaal
check-places = { $sites ->
        [one] 1 bestemming
       *[other] { $sites } bestemmingen
    }, { $depots ->
        [one] 1 depot
       *[other] { $depots } depots
    }, { $types ->
        [one] 1 voertuigtype
       *[other] { $types } voertuigtypen
    }, { $vehicles ->
        [one] 1 eigen voertuig
       *[other] { $vehicles } eigen voertuigen
    }
check-questions = { $models ->
        [one] 1 prijslijst
       *[other] { $models } prijslijsten
    }, { $scenarios ->
        [one] 1 scenario
       *[other] { $scenarios } scenario's
    }
check-roads-line = { $file }: { $km } km weg

# Voorbeeld
demo-write = De voorbeeldregio wordt getekend in { $folder }
demo-there = De voorbeeldregio in { $folder } is er al en blijft zoals zij is
demo-scenario = { $scenario } wordt gepland
demo-where = Bekijk nu:
demo-comparison = de vergelijking, om te lezen of af te drukken
demo-sheets = { $count } routebladen voor de chauffeurs
demo-runs = de plannen zelf, met alles waaruit zij zijn gemaakt
demo-settings = de regels van de vervoersstromen, om te veranderen
demo-next = Daarna bijvoorbeeld: samenrit price { $run }

# Einde en begin van opdrachten
batch-unplanned = Niet (helemaal) gepland: { $dates }. Start dezelfde opdracht opnieuw om verder te gaan; wat klaar is, is bewaard.
changed-while-read = de bestanden van de werkmap zijn veranderd terwijl ze werden gelezen
    .advice = Start de opdracht opnieuw.
plan-stopped = Gestopt op verzoek; het beste plan tot dan toe is bewaard.
plan-searching = { $trips } ritten worden gepland: { $scenario }
demo-other = { $folder } bevat een andere werkmap, niet het voorbeeld
    .advice = Kies een lege of nieuwe map.
demo-stopped = De plannen die klaar waren zijn bewaard; start dezelfde opdracht opnieuw om verder te gaan.

# intake: lijsten inlezen (import)
intake-fault = fout
intake-question = vraag
intake-note = hersteld
intake-abroad = deze plaats ligt niet in Nederland
    .advice = Controleer de coördinaten.
intake-address = hierin is geen postcode met huisnummer te vinden
    .advice = Schrijf het adres als "7941 AB 12a", of zet postcode en huisnummer in eigen kolommen.
intake-address-far = de postcode bestaat, maar dit huisnummer niet; het dichtstbijzijnde ligt { $away } nummers verder
    .advice = Controleer postcode en huisnummer.
intake-address-near = dit huisnummer is niet bekend; genomen is het dichtstbijzijnde in dezelfde postcode, { $away } nummers verder
    .advice = Controleer het huisnummer; voor een rit maakt het meestal weinig uit.
intake-address-suffix = deze huisletter of toevoeging is niet bekend; genomen is hetzelfde huisnummer zonder of met een andere
intake-addresses = { $file }: { $count } adressen
intake-absent-from = er staat tot wanneer iemand afwezig is, en niet vanaf wanneer
    .advice = Vul de eerste dag in.
intake-bad-letter = hier stond een teken dat niet te lezen is
    .advice = Verbeter het woord in de lijst, of bewaar de lijst opnieuw als UTF-8 of als werkmap.
intake-another-name = dit nummer heeft in identities.csv een andere naam; die is vervangen
    .advice = Is het iemand anders, haal deze rij dan uit de lijst, zet de vorige tabellen terug (imports/before-…) en geef een van beiden een ander nummer.
intake-bell-taken = er staan geen tijden; genomen zijn die van de school in bells.csv
    .advice = Vul begintijd en eindtijd in als deze persoon andere tijden heeft.
intake-bells-no-days = er staan onder geen enkele dag tijden
    .advice = Zet onder elke dag met lessen begin en einde, zoals 8:30-14:30.
intake-bells-no-hours = voor een dag ontbreekt de begintijd of de eindtijd
    .advice = Vul beide tijden in, of maak de dag leeg als er dan geen les is.
intake-bells-other-days = voor sommige van deze dagen staan in bells.csv al tijden, in een rij met andere dagen
    .advice = Haal die rij uit bells.csv of maak de dagen gelijk; anders gelden er twee tijden op een dag.
intake-bells-twice = op rij { $first } staan al tijden van deze school voor een van deze dagen
    .advice = Laat voor elke dag een rij over.
intake-homes-overlap = volgens de lijst is iemand op een dag op beide adressen
    .advice = Verdeel de dagen, of zet er even en oneven weken bij.
intake-other-address = er staan dagen voor een tweede adres, en geen tweede adres
    .advice = Vul het tweede adres in, met postcode en huisnummer.
intake-other-again = een eerdere rij noemt een ander tweede adres of andere dagen; die rij geldt
    .advice = Zet op elke rij van deze persoon hetzelfde tweede adres.
intake-other-by-hand = homes.csv noemt al meer dan een ander huis van deze persoon; het tweede adres uit de lijst is niet overgenomen
    .advice = Werk homes.csv met de hand bij.
intake-other-days = er staat niet op welke dagen iemand op het tweede adres is; de ritten gaan van en naar het eerste
    .advice = Voeg een kolom "dagen adres 2" of "weken adres 2" toe.
intake-other-same = het tweede adres is hetzelfde als het eerste
    .advice = Maak het tweede adres leeg, of verbeter het.
intake-passenger-of-two-lists = dit nummer staat in meer dan een lijst van reizigers; het is niet te zien wie bedoeld is
    .advice = Geef de aanduiding uit passengers.csv, zoals l1001 of d1001.
intake-weeks = dit zijn geen weken
    .advice = Schrijf even, oneven of elke week; bij om de week: in welke van beide.
intake-annotated = De nagekeken lijst, met persoonsgegevens zoals de bron: { $file }
intake-applied = Geschreven: { $files }
intake-before = De vorige inhoud staat in { $folder }
intake-book-advice = wat te doen
intake-book-column = kolom
intake-book-finding = bevinding
intake-book-overview = overzicht
intake-book-privacy = Dit bestand bevat persoonsgegevens, net als de lijst waarvan het is gemaakt. Deel het niet.
intake-book-row = rij
intake-book-severity = soort
intake-book-sheet = werkblad
intake-both-times = ophaaltijd en aankomsttijd zijn beide ingevuld; de aankomsttijd geldt
    .advice = Laat de tijd weg die niet geldt.
intake-bsn = in deze lijst staan burgerservicenummers; die zijn niet overgenomen, elke reiziger kreeg een pseudoniem
    .advice = Vraag de afzender om een lijst zonder burgerservicenummers: voor vervoer zijn die niet nodig.
intake-bsn-booking = dit nummer lijkt een burgerservicenummer; de rit heet naar datum en tijd
    .advice = Vraag de afzender om boekingsnummers die van niemand het burgerservicenummer kunnen zijn.
intake-bsn-nameless = dit nummer lijkt een burgerservicenummer, dat nergens wordt bewaard, en er is geen naam om de reiziger aan te herkennen
    .advice = Vraag de afzender om een lijst met cliëntnummers of namen.
intake-bsn-note = in deze opmerking staat zo te zien een burgerservicenummer; de opmerking is niet overgenomen
    .advice = Haal het nummer uit de opmerking en lees de lijst opnieuw in.
intake-bsn-id = een burgerservicenummer mag geen aanduiding zijn
    .advice = Geef de reiziger, de rit of het huishouden een ander nummer.
intake-cells-beyond = rechts van de laatste kolom staat nog iets; de rij is waarschijnlijk verschoven
    .advice = Zet tekst met een scheidingsteken erin tussen aanhalingstekens.
intake-checked = De werkmap is in orde volgens de tabellen; samenrit check kijkt ook naar de wegen.
intake-column-aside = deze kolom is niet gelezen
    .advice = Staat er iets in dat nodig is, zet dan in het koppelbestand onder [columns] wat zij betekent; met "" is zij bewust overgeslagen.
intake-column-near = deze kolom is niet gelezen; zij lijkt op { $near }
    .advice = Zet in het koppelbestand onder [columns] dat zij { $near } is, of "" als zij niet nodig is.
intake-column-other-kind = deze kolom hoort niet in een lijst { $kind } en is niet gelezen
    .advice = Is dit een andere soort lijst, geef dan --kind.
intake-column-twice = deze kolom betekent hetzelfde als { $first } en is niet gelezen
    .advice = Geef de kolommen elk een eigen naam, of zet in het koppelbestand welke telt.
intake-column-untitled = boven deze kolom staat geen naam; zij is niet gelezen
    .advice = Geef haar een naam in de kopregel.
intake-coordinates = dit zijn geen coördinaten in graden (52,72 en 6,48) of in Rijksdriehoek (230000 en 530000)
    .advice = Controleer beide getallen.
intake-count-source = bron
intake-count-title = Rijen per bron
intake-count-read = gelezen
intake-count-accepted = aangenomen
intake-count-rejected = afgewezen
intake-count-titles = titels
intake-count-headers = kopregels
intake-count-blank = leeg
intake-count-totals = totalen
intake-count-unread = zonder kopregel
intake-count-within = regels binnen cellen
intake-damaged-workbook = deze werkmap is beschadigd of afgebroken, of heeft een wachtwoord
    .advice = Open hem in Excel of LibreOffice en sla hem opnieuw op als .xlsx.
intake-date = dit is geen datum
    .advice = Schrijf datums als 18-11-2025.
intake-date-american = hier lijken dag en maand verwisseld
    .advice = Schrijf datums als dag-maand-jaar.
intake-date-not-there = deze dag bestaat niet
    .advice = Controleer dag en maand.
intake-date-short = een jaar van twee cijfers; gelezen als { $date }
    .advice = Schrijf het jaar met vier cijfers.
intake-date-year = dit jaar kan niet kloppen
    .advice = Controleer het jaar.
intake-dates-backwards = de einddatum ligt vóór de begindatum
    .advice = Verwissel of verbeter de datums.
intake-days = hierin zijn geen dagen van de week te lezen
    .advice = Schrijf ma di wo do vr, of ma t/m vr.
intake-days-assumed = de lijst noemt geen dagen; aangenomen is maandag tot en met vrijdag
    .advice = Voeg een kolom met dagen toe, of zet days onder [defaults] in het koppelbestand.
intake-days-or-date = vul dagen of een datum in, precies een van beide
    .advice = Dagen voor een wekelijkse rit, een datum voor een losse.
intake-days-dashes = gelezen als losse dagen: { $days }
    .advice = Schrijf t/m voor een reeks dagen, en een komma tussen losse dagen.
intake-days-range = gelezen als { $from } tot en met { $to }
    .advice = Zijn het alleen deze twee dagen, schrijf dan { $from } { $to } met een spatie.
intake-decimal-comma = een decimale komma; gelezen als punt
intake-degrees-in-rd = graden in kolommen voor Rijksdriehoek; als graden gelezen
intake-depart-and-arrive = ophaaltijd en aankomsttijd zijn beide ingevuld
    .advice = Laat een van beide leeg.
intake-depot-kind = een standplaats is een garage of een huis
    .advice = Schrijf garage of thuis.
intake-direction = hier hoort heen, terug of beide
    .advice = Schrijf heen, terug of beide.
intake-dry-run = Dit was een proef: de tabellen van de werkmap zijn niet veranderd. Met --apply worden zij geschreven.
intake-duplicate = dubbel: dit staat ook op rij { $first }
    .advice = Haal een van beide rijen weg.
intake-empty-cell = hier moet iets staan ({ $field })
    .advice = Vul de cel, of zet { $field } onder [defaults] in het koppelbestand.
intake-empty-file = het bestand is leeg
    .advice = Sla de lijst opnieuw op.
intake-end-before-start = het einde ligt niet na het begin
    .advice = Controleer beide tijden.
intake-far = deze plaats ligt ongeveer { $km } km van de andere af
    .advice = Controleer postcode of coördinaten.
intake-flag = hier hoort ja of nee
    .advice = Schrijf ja of nee (x, j, 1 en leeg mogen ook).
intake-formula-error = hier staat een foutmelding van een formule
    .advice = Herstel de formule, of zet de waarde zelf in de cel.
intake-from-is-to = de rit eindigt waar hij begint
    .advice = Controleer beide adressen.
intake-half-day = een halve dag, en niet welke helft
    .advice = Gebruik o (ochtend) of m (middag).
intake-halves-assumed = de lijst noemt niet alle begin- en eindtijden; aangenomen is ochtend 9:30–12:30, middag 13:00–16:00, hele dag 9:30–16:00
    .advice = Voeg kolommen begintijd en eindtijd toe, of zet start en end onder [defaults] in het koppelbestand.
intake-header-only = er staat een kopregel, en geen enkele rij met gegevens
    .advice = Exporteer de lijst opnieuw.
intake-home-assumed = van deze reiziger is geen woonadres bekend; het eerste ophaaladres is ervoor genomen
    .advice = Lees eerst een lijst van reizigers met hun adres in, of controleer dit adres.
intake-house-number = het huisnummer ontbreekt of is geen huisnummer
    .advice = Vul het huisnummer in, zoals 12, 12a of 12-2.
intake-id = dit is geen bruikbare aanduiding
    .advice = Gebruik letters, cijfers en streepjes.
intake-id-repaired = spaties en leestekens in deze aanduiding zijn streepjes geworden
intake-left-over = { $count ->
        [one] 1 rit van een eerdere inlezing staat niet meer in deze lijst en blijft in de werkmap: { $trips }
       *[other] { $count } ritten van een eerdere inlezing staan niet meer in deze lijst en blijven in de werkmap: { $trips }
    }
    .advice = Haal ze zelf uit trips.csv als zij niet meer worden gereden.
intake-mapping-field = dit veld is niet bekend
    .advice = docs/import.md noemt alle velden.
intake-mapping-field-near = dit veld is niet bekend; bedoeld is misschien { $near }
    .advice = docs/import.md noemt alle velden.
intake-mapping-toml = geen geldig koppelbestand: { $error }
    .advice = Het heeft de onderdelen [columns], [values.VELD] en [defaults].
intake-mapping-section = dit onderdeel is niet bekend
    .advice = Een koppelbestand heeft de onderdelen [columns], [values.VELD] en [defaults].
intake-mapping-text = hier hoort een tekst tussen aanhalingstekens
    .advice = Zet er aanhalingstekens omheen, zoals "8:30".
intake-mapping-citizen = een burgerservicenummer (BSN) komt nooit in een werkmap, ook niet als nummer van een reiziger
    .advice = Koppel een ander nummer, of laat de kolom weg met = "". Zonder nummer krijgt elke reiziger een pseudoniem.
intake-mark = dit teken onder een dag is niet bekend
    .advice = Gebruik x, o (ochtend), m (middag), o/m, of een tijd.
intake-more-rows = deze persoon staat ook op rij { $first }; de ritten zijn samengenomen
    .advice = Klopt het dat deze persoon twee roosters of twee bestemmingen heeft?
intake-near-name = een bijna gelijke naam in dezelfde postcode staat op rij { $first }
    .advice = Is dit een andere persoon?
intake-near-name-same-home = een bijna gelijke naam op hetzelfde adres staat op rij { $first }
    .advice = Is dit een andere persoon, of is de naam een keer verkeerd geschreven?
intake-needs-differ = passengers.csv kent deze behoefte van de reiziger niet; de boeking verandert daar niets aan
    .advice = Pas passengers.csv aan als de reiziger dit voortaan nodig heeft.
intake-need-not-in-region = deze behoefte staat niet in region.toml
    .advice = Voeg een [[need]] toe aan region.toml.
intake-negative = een getal kan hier niet onder nul liggen
    .advice = Controleer het getal.
intake-no-addresses = een adres kan niet worden opgezocht: er is geen wegenbestand met adressen
    .advice = Geef --roads met een OpenStreetMap-extract, of voeg coördinaten toe aan de lijst.
intake-no-authority = de lijst noemt geen gemeente, en de regio heeft er meer dan een
    .advice = Voeg een kolom gemeente toe, of zet authority onder [defaults] in het koppelbestand.
intake-no-days = er is geen enkele dag aangekruist
    .advice = Zet een x onder de dagen waarop deze persoon reist.
intake-no-flow = het is niet te zien bij welke stroom van de regio deze lijst hoort
    .advice = Voeg een kolom stroom toe, of zet flow onder [defaults] in het koppelbestand.
intake-no-header = geen kopregel gevonden die bij een soort lijst hoort; er is niets gelezen
    .advice = Geef --kind, of zet in het koppelbestand wat de kolommen betekenen.
intake-no-outbound = op { $days } is er een terugreis en geen heenreis
    .advice = Klopt dat?
intake-no-place = er staat geen adres en geen coördinaat
    .advice = Vul postcode en huisnummer in.
intake-no-plain-need = region.toml heeft geen behoefte voor wie zelf loopt
    .advice = Voeg een [[need]] "walk" met een zitplaats toe aan region.toml.
intake-no-return = op { $days } is er een heenreis en geen terugreis
    .advice = Klopt dat?
intake-no-text = dit bestand bevat geen tekst en is geen werkmap van Excel of LibreOffice
    .advice = Sla de lijst op als .xlsx of als CSV.
intake-no-time = er staat geen ophaaltijd en geen aankomsttijd
    .advice = Vul een van beide in.
intake-no-times = de tijd waarop het begint of eindigt, ontbreekt
    .advice = Voeg kolommen begintijd en eindtijd toe, of zet start en end onder [defaults] in het koppelbestand.
intake-no-way-home = deze reiziger gaat op deze dag weg en komt niet thuis
    .advice = Ontbreekt de terugrit?
intake-nobody = er staat geen nummer en geen naam
    .advice = Vul een van beide in.
intake-not-sound = Dit moet nog worden verbeterd voordat met de werkmap kan worden gepland:
intake-not-written = { $file } kon niet worden geschreven: { $error }
intake-nothing-new = Er was niets nieuws te schrijven.
intake-number = dit is geen getal
    .advice = Schrijf alleen het getal.
intake-number-of-another = op rij { $first } heeft iemand met een andere naam hetzelfde nummer
    .advice = Geef elke persoon een eigen nummer.
intake-odd-hour = een ongebruikelijk tijdstip: { $time }
    .advice = Klopt het?
intake-of-rows = geldt voor { $count } rijen
intake-other-end = op { $day }{ $more ->
        [0] {""}
        [one] {" en nog een dag"}
       *[other] {" en nog "}{ $more }{" dagen"}
    } eindigt het volgens de lijst om { $time }, en volgens de schooltijden om { $bell }
    .advice = Klopt de tijd van deze leerling? Zo niet, zet dan bij elke dag de eigen tijd, of laat de tijden weg: dan gelden die van de school.
intake-other-start = op { $day }{ $more ->
        [0] {""}
        [one] {" en nog een dag"}
       *[other] {" en nog "}{ $more }{" dagen"}
    } begint het volgens de lijst om { $time }, en volgens de schooltijden om { $bell }
    .advice = Klopt de tijd van deze leerling? Zo niet, zet dan bij elke dag de eigen tijd, of laat de tijden weg: dan gelden die van de school.
intake-makes-unsound = met deze invoer klopt { $place } in de werkmap niet meer: { $fault }
    .advice = Verbeter de lijst, of die regel in de werkmap. Tot dan schrijft --apply niets.
intake-more-unsound = met deze invoer komt er bij { $place } in de werkmap een fout bij: { $fault }
    .advice = De werkmap had al fouten, dus --apply schrijft toch. Verbeter de lijst, of die regel in de werkmap.
intake-not-applied = Er is niets geschreven: de werkmap is nu in orde, en zou dat met deze lijst niet meer zijn.
intake-other-year = de datum { $date } ligt in een ander jaar dan waarvoor wordt gepland ({ $year })
    .advice = Is dit een oude lijst, of is het jaar verkeerd?
intake-open-quote = één cel loopt over { $lines } regels, van { $first } tot en met { $last }; waarschijnlijk is een aanhalingsteken niet gesloten en zijn de rijen erna verloren
    .advice = Sluit het aanhalingsteken of haal het weg, en lees de lijst opnieuw in.
intake-persons = er reist meer dan één persoon; de anderen tellen niet mee, want region.toml zegt niet hoeveel plaats een meereizende neemt
    .advice = Voeg een [[need]] met escort = "social" toe aan region.toml.
intake-phone-zero = de nul vooraan dit telefoonnummer was weggevallen; aangevuld
intake-point-lost = in deze coördinaten is de decimale punt weggevallen
    .advice = Zet de kolom in Excel op Tekst en haal de coördinaten opnieuw uit de bron.
intake-postcode = dit is geen postcode
    .advice = Een postcode heeft vier cijfers en twee letters, zoals 7941 AB.
intake-postcode-near = deze postcode staat niet in het wegenbestand; wel een andere in { $pc4 } die er een teken van verschilt
    .advice = Controleer de letters van de postcode.
intake-postcode-unknown = deze postcode (in { $pc4 }) staat niet in het wegenbestand
    .advice = Controleer de postcode, of geef met --roads een groter extract.
intake-priority = voorrang geldt alleen voor een rit met een aankomsttijd; zij is niet overgenomen
    .advice = Geef de rit een aankomsttijd.
intake-rd-in-degrees = Rijksdriehoekscoördinaten in kolommen voor graden; omgerekend
intake-recognised = { $file }{ $named ->
    [yes] , werkblad "{ $sheet }"
   *[other] {""}
}: lijst { $kind } ({ $form }), kopregel op rij { $row }
intake-return-without-time = er is een retourrit gevraagd zonder tijd; alleen de heenrit is gemaakt
    .advice = Vul de tijd van de retourrit in.
intake-same-name = dezelfde naam staat met een ander nummer op rij { $first }
    .advice = Is dit dezelfde persoon?
intake-sheet-aside = op dit werkblad is geen kopregel gevonden; het is niet gelezen
    .advice = Staan er gegevens in die nodig zijn, geef de kolommen dan een naam.
intake-site-elsewhere = een locatie met deze naam ligt al op een andere plaats in sites.csv
    .advice = Geef de locaties een eigen aanduiding in een kolom id, ook als dezelfde locatie is verhuisd.
intake-site-kind = hier hoort de soort locatie: school, dagbesteding, ziekenhuis, werk of overig
    .advice = Schrijf een van deze woorden.
intake-site-like = gelezen als { $name }
    .advice = Klopt dat? Zet anders onder [values.school] of [values.site] in het koppelbestand wat is bedoeld.
intake-swapped = de twee coördinaten waren verwisseld; omgedraaid
intake-table = { $file }: { $added } nieuw, { $same } ongewijzigd, { $changed ->
        [one] 1 waarde gewijzigd
       *[other] { $changed } waarden gewijzigd
    }
intake-text-long = deze tekst is te lang
    .advice = Kort haar in.
intake-thousands = punten tussen duizendtallen zijn weggelaten
intake-time = dit is geen tijd
    .advice = Schrijf tijden als 8:30.
intake-time-fraction = een deel van een dag, zoals Excel tijden bewaart; omgerekend
intake-time-hour = alleen een uur; gelezen als het hele uur
intake-time-hours = een dag heeft maar 24 uren
    .advice = Schrijf een tijd van 0:00 tot en met 23:59.
intake-time-minutes = een uur heeft maar 60 minuten
    .advice = Controleer de minuten.
intake-time-short = er staat maar één cijfer voor de minuten; gelezen als { $time }
    .advice = Schrijf de minuten met twee cijfers.
intake-too-much-text = deze werkmap bevat te veel tekst: meer dan { $most } MB
    .advice = Haal weg wat geen lijst is, of verdeel de lijst over meer bestanden.
intake-too-large = deze werkmap is te groot: meer dan { $most } cellen
    .advice = Sla alleen de lijst zelf op, zonder lege rijen en andere werkbladen.
intake-total = gelezen als rij met totalen en niet overgenomen
intake-like-total = deze rij begint als een rij met totalen, en noemt waar iemand heen gaat; zij is gelezen als gewone rij
    .advice = Haal de rij weg als het een totaal is.
intake-unknown-authority = deze gemeente staat niet in region.toml
    .advice = Voeg haar toe, of zet onder [values.authority] in het koppelbestand welke is bedoeld.
intake-unknown-flow = deze stroom staat niet in region.toml
    .advice = Voeg haar toe, of zet onder [values.flow] in het koppelbestand welke is bedoeld.
intake-unknown-need = deze behoefte is niet bekend
    .advice = Zet onder [values.needs] in het koppelbestand welke behoefte van region.toml is bedoeld.
intake-unknown-passenger = deze reiziger staat niet in de werkmap, en de rij zegt niet waar die woont
    .advice = Lees eerst een lijst van reizigers in.
intake-unknown-site = deze locatie staat niet in sites.csv
    .advice = Lees eerst een lijst van locaties in, of zet onder [values.school] of [values.site] in het koppelbestand welke is bedoeld.
intake-unknown-site-near = deze locatie staat niet in sites.csv; bedoeld is misschien { $near }
    .advice = Verbeter de naam, of zet onder [values.school] of [values.site] in het koppelbestand welke is bedoeld.
intake-weekend-school = deze leerling gaat op zaterdag of zondag naar school
    .advice = Klopt dat?
intake-whole = hier hoort een geheel getal van { $least } tot en met { $most }
    .advice = Controleer het getal.
intake-workspace-table = deze tabel van de werkmap kan niet worden aangevuld
    .advice = Kijk met samenrit check wat eraan mankeert.
roads-address-form = Dit is geen adres van postcode en huisnummer
    .advice = Geef postcode en huisnummer, zoals "7941 AB 12a".
roads-address-far = de postcode bestaat, maar dit huisnummer niet; het dichtstbijzijnde is { $near }
    .advice = Controleer het huisnummer.
roads-address-near-postcode = deze postcode staat niet in het bestand; wel { $near }
    .advice = Controleer de postcode.
roads-address-none = deze postcode staat niet in het bestand
    .advice = Gebruik een extract van het gebied, met adressen.
roads-address-stand-in = Niet gevonden; genomen is { $near }.
# inventory: wat er rijdt
inventory-title = Inventarisatie { $region }, week { $week }
inventory-internal = Alleen voor de regio zelf: aantallen onder { $few } gaan over herkenbare mensen en mogen de regio niet uit.
inventory-public = Openbare versie: alle aantallen zijn afgerond op vijftallen; wat over minder dan { $few } mensen gaat is verborgen. Totalen kunnen daardoor afwijken van de som.
inventory-none = In week { $week } rijdt er niets.
inventory-more = … en nog { $count } regels; alle staan in de bestanden (--format xlsx of json).
inventory-flow = Vervoersstroom
inventory-people = Reizigers
inventory-trips = Ritten
inventory-dormant = { $flow }, uitgeschakeld
inventory-all = Totaal
inventory-others = Overige
inventory-wheelchair = Met rolstoel
inventory-share = Aandeel
inventory-direct = Gemiddeld direct
inventory-drive = Gemiddelde rijtijd
inventory-unit-week = per week
inventory-unit-km = km
inventory-unit-minutes = min
inventory-kind = Soort
inventory-by = { $subject }: ritten per week
inventory-counts-twice = Een rit met meer behoeften of twee locaties telt in elk van die regels.
inventory-tab-flows = Stromen
inventory-flows = De vervoersstromen
inventory-tab-authority = Gemeenten
inventory-authority = Opdrachtgever
inventory-tab-weekday = Weekdagen
inventory-weekday = Weekdag
inventory-tab-half-hour = Halve uren
inventory-half-hour = Half uur
inventory-tab-direction = Richting
inventory-direction = Richting
inventory-tab-distance = Afstand
inventory-distance = Rechtstreekse afstand
inventory-tab-need = Behoeften
inventory-need = Behoefte
inventory-tab-site = Locaties
inventory-site = Locatie
inventory-tab-reach = Grenzen
inventory-reach = Gemeentegrens
inventory-tab-peak = Drukte
inventory-peak = Tegelijk onderweg als iedereen rechtstreeks reed, op de drukste dag
inventory-peak-note = Voertuigen: hoeveel volle voertuigen met { $seats } zitplaatsen of { $wheelchairs } rolstoelplaatsen dat zijn.
inventory-under-way = Mensen onderweg
inventory-in-wheelchairs = Van wie in een rolstoel
inventory-vehicles = Volle voertuigen
inventory-tab-relations = Herkomst en bestemming
inventory-relations = Van plaats naar plaats: ritten per week
inventory-from = Van
inventory-to = Naar
inventory-rare = minder vaak gereden verbindingen
inventory-sources = Hoe plaatsen hun naam kregen: { $settlements } naar de dichtstbijzijnde kern op de kaart, { $postcodes } naar hun postcode, { $squares } naar een vak van vier bij drie kilometer.
inventory-tab-overlap = Overlap
inventory-overlap = Welke ritten zouden kunnen meerijden
inventory-overlap-note = Meerijden kan als beiden binnen hun tijden en reisduur blijven en het rijden hooguit { $minutes } minuten langer wordt; of er plaats is in het voertuig telt niet mee.
inventory-with = Met een rit van
inventory-anyhow = Naar tijd en plaats
inventory-sharing = Ook volgens de combinatieregels
inventory-own = Ook binnen de gemeente
inventory-other-flow = een andere stroom
inventory-tab-quality = Kwaliteit
inventory-quality = Hoe volledig de bestanden zijn
inventory-file = Bestand
inventory-finding = Wat
inventory-passengers = reizigers
inventory-no-pc4 = reizigers zonder postcode
inventory-no-aid = reizigers zonder bekend hulpmiddel
inventory-no-code = reizigers met een behoefte zonder CROW-code
inventory-at-home = reizigers zonder rit in deze week
inventory-rows = rijen met ritten
inventory-weekly = waarvan wekelijks
inventory-dated = waarvan op één datum
inventory-not-booked = op één datum, zonder boekmoment
inventory-one-way = ritten deze week zonder heen- of terugrit op die dag
inventory-lifted = ritten deze week met een opgerekte reisduurgrens
inventory-off-road = ritten deze week van of naar een plek te ver van een weg
inventory-sites = locaties
inventory-no-address = locaties zonder adres
inventory-out = heen
inventory-back = terug
inventory-band = { $from } tot { $to } km
inventory-band-from = { $from } km en meer
inventory-band-unknown = onbekend
inventory-within = binnen de eigen gemeente
inventory-other = over de grens met een andere gemeente van de regio
inventory-beyond = van of naar een plaats buiten de regio
inventory-stop = opstapplaats
inventory-school = school
inventory-daycare = dagbesteding
inventory-hospital = ziekenhuis
inventory-work = werk
inventory-other-kind = overig

# export: wat de regio uit mag
tender-tab-about = Toelichting
tender-about = Toelichting
tender-tab-trips = Ritten
tender-trips = Ritten van één week
tender-tab-sites = Locaties
tender-sites = Locaties
tender-tab-areas = Gebieden
tender-areas = Gebieden en hun punt
tender-tab-steps = Kleine groepen
tender-steps = { $small } van de { $groups } groepen tellen minder dan { $k } mensen of adressen; zo zijn ze ruimer gemaakt
tender-step = Wat is gedaan
tender-groups = Groepen
tender-people = Mensen
tender-client = Cliënt
tender-capacity = Plaats
tender-area = Gebied
tender-target = Bestemming
tender-lat = Breedte
tender-lon = Lengte
tender-day = Dag
tender-direction = Richting
tender-depart = Vertrek
tender-arrive = Aankomst
tender-count = Ritten
tender-address = Adres
tender-rest = overige ritten, van { $people } mensen
tender-some = een locatie van de soort { $kind }
tender-elsewhere = een ander adres
tender-seat = zitplaats
tender-front = zitplaats voorin
tender-escort = zitplaats en begeleider
tender-wheelchair = rolstoelplaats
tender-step-exact = niets
tender-step-kind = soort locatie in plaats van de locatie
tender-step-capacity = ook: alleen zitplaats of rolstoelplaats
tender-step-pc3 = ook: drie cijfers van de postcode
tender-step-authority = ook: alleen de gemeente
tender-step-counted = niet getoond, alleen geteld
tender-nobody = Er reist niemand, dus er valt niets te verbergen.
tender-enough = Elke groep telt ten minste { $smallest } mensen op ten minste { $homes } adressen; minder dan { $k } is te weinig.
tender-too-few = in week { $week } reizen te weinig mensen om elkaar te verbergen: ten minste { $k } mensen op { $k } adressen zijn nodig; er is niets geschreven
    .advice = Kies een drukkere week, of geef geen lijst van ritten af.
tender-secret-io = { $path } kan niet worden gelezen of gemaakt: { $error }
tender-secret-broken = hier horen 64 hexadecimale cijfers te staan
    .advice = Zet het oude bestand terug. Alleen als dat weg is: verwijder dit bestand; een volgende uitvraag naast een eerdere vertelt dan meer over waar mensen wonen.
tender-small-list = De groepen die te klein waren staan in { $path }; die lijst mag de regio niet uit.
tender-other-folder = { $path } bevat meer dan een uitvraag, en dat zou verloren gaan
    .advice = Kies met --out een andere map.
tender-readme =
    Ritten voor een aanbesteding: { $region }, week { $week }

    { $groups }

    Bestanden
    trips.csv: een regel per rit. Een cliënt is één persoon binnen één vervoersstroom, van één adres naar één bestemming; wie naar twee bestemmingen gaat is twee cliënten. De nummers zijn alleen voor deze uitvraag gemaakt, de volgorde is geloot. Tijden zijn afgerond op vijf minuten.
    sites.csv: de locaties, met adres.
    areas.csv: de gebieden, met een punt om mee te rekenen. Dat is het midden van de kern waar de meesten wonen en nooit iemands huis.
    tender.xlsx: hetzelfde als werkmap.

    Wat is weggelaten
    Namen, adressen, telefoonnummers, opmerkingen, nummers van reizigers en hun aandoening of hulpmiddel; van dat laatste staat er alleen welke plaats iemand inneemt.
    Groepen die op gemeente, vervoersstroom, plaats, gebied en bestemming te klein waren, zijn stap voor stap ruimer gemaakt: de soort locatie in plaats van de locatie, alleen zitplaats of rolstoelplaats, drie cijfers van de postcode (met een punt erachter), alleen de gemeente. Wat dan nog te klein was is niet getoond maar geteld: { $resttrips } ritten van { $rest } mensen, in de laatste regel van trips.csv. De totalen kloppen dus.

    Wat dit niet belooft
    Dat genoeg mensen op elkaar lijken maakt het moeilijk iemand te herkennen, niet onmogelijk. Wie al weet wanneer iemand reist kan die persoon aan dagen en tijden herkennen: van { $singular } van de { $clients } cliënten is de week binnen hun groep uniek. Zit in een groep iedereen in dezelfde situatie, dan is dat van iedereen in die groep bekend. Geef deze bestanden daarom alleen aan gegadigden, onder geheimhouding, en laat ze na de gunning vernietigen. Wie de opdracht krijgt, krijgt de gegevens van de reizigers langs een andere weg: de routelijsten.

# bench: instanties uit de literatuur

benchmark-unknown-format = dit bestand begint niet als een bekende soort instantie ({ $known })
    .advice = Noem de soort met --format.
benchmark-no-figure = { $kind ->
        [span] hier hoort een getal van 0 tot en met { $largest }
        [amount] hier hoort een heel getal van hoogstens { $largest }
        [count] hier hoort een heel getal van 0 tot en met { $largest }
       *[number] hier hoort een getal van hoogstens { $largest }
    }
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-line = een regel van { $found } getallen; het moeten er { $wanted } zijn
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-order = punten zijn genummerd vanaf 0; hier hoort { $wanted }
    .advice = Zet de regels op volgorde van hun nummer.
benchmark-depot = bij de standplaats, die vooraan staat, wordt niets geladen of bediend
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-window = het tijdvenster eindigt voordat het begint
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-half-pair = punt { $node } en zijn andere eind noemen elkaar niet met evenveel erin als eruit
    .advice = Elk ophalen noemt zijn afzetten en andersom, met dezelfde hoeveelheid.
benchmark-no-pair = punt { $node } is geen ophalen en geen afzetten
    .advice = Elk ophalen noemt zijn afzetten en andersom, met dezelfde hoeveelheid.
benchmark-pairs = punt { $node } hoort bij meer dan één verzoek, of het is de standplaats
    .advice = Elke stop hoort bij één verzoek, de standplaats bij geen.
benchmark-count = { $wanted } punten of verzoeken zijn aangekondigd, er volgen { $found } punten
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-no-line = de regel { $key } ontbreekt
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-too-few = een instantie heeft ten minste een standplaats, een ophalen en een afzetten
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-too-many = een instantie heeft hoogstens { $most } punten
    .advice = Neem een kleinere instantie.
benchmark-matrix = de matrix heeft { $found } rijen; het moeten er { $wanted } zijn
    .advice = Haal het bestand opnieuw bij zijn bron.
benchmark-cell = hier hoort een getal
    .advice = In docs/bench.md staat wat in welke kolom hoort.
benchmark-cost = hier horen kosten boven 0
    .advice = In docs/bench.md staat wat in welke kolom hoort.
benchmark-whole-cell = hier hoort een heel getal vanaf 0
    .advice = In docs/bench.md staat wat in welke kolom hoort.
benchmark-twice = deze instantie is er twee keer
    .advice = Haal een van de twee weg.
benchmark-unknown-name = geen bestand in deze map heet zo
    .advice = Geef namen van bestanden zonder .txt, zoals in --only lc101,lr205.
benchmark-no-instances = geen instantie in deze map of haar submappen
    .advice = Instanties zijn bestanden die eindigen op .txt; docs/bench.md beschrijft ze.
benchmark-broken = het plan voor { $instance } is niet bewaard, want { $rule ->
        [visits] niet elke stop wordt één keer bezocht
        [order] een afzetten komt zonder dat het ophalen ervoor komt
        [capacity] er is meer aan boord dan past
        [fleet] het heeft meer routes dan er voertuigen zijn
       *[times] geen tijden voldoen aan de vensters, ritduren en routeduren
    }
    .advice = Dit is een fout van het programma; meld haar met de opdracht en de instantie.
benchmark-skipped = { $path } is geen instantie en is overgeslagen
bench-time = --time en --cpu-time zijn een aantal seconden boven nul, hoogstens een maand
bench-bound = minstens { $least } voertuigen nodig, in welk plan ook; dit plan heeft er { $vehicles }
bench-title = Benchmark
bench-instance = Instantie
bench-vehicles = Voertuigen
bench-best-known = Beste
bench-cost = Kosten
bench-gap = Verschil in %
bench-left-out = { $instance }: { $count ->
        [one] 1 verzoek is
       *[other] { $count } verzoeken zijn
    } niet bediend; het plan is niet te vergelijken.
bench-seconds = Seconden
bench-cpu = CPU (s)
bench-iterations = Iteraties
bench-average = Gemiddeld
bench-known = { $instances } instanties; van { $known } is het beste bekende plan gegeven.
bench-incomplete = { $count ->
        [one] 1 plan laat
       *[other] { $count } plannen laten
    } verzoeken onbediend; daarom zijn er geen sommen.
bench-fleet = Voertuigen: { $vehicles }, beste bekend { $best }; plannen met zo weinig als bekend of minder: { $fewest } van { $of }.
bench-gaps = Kosten: gemiddeld { $gap }% boven het beste bekende, over { $compared } van alle plannen: die alles bedienen met evenveel voertuigen; eraan gelijk (verschil onder 0,01%): { $best }.
bench-sums = Som van de kosten: { $cost }, beste bekend { $best } ({ $above }% erboven).
bench-sums-weighed = Som van de kosten: { $cost }, beste bekend { $best }. Voertuigen × 10.000 + kosten: { $above }% boven het beste bekende.
