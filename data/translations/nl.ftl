# Nederlandse teksten. Elke sleutel staat ook in en.ftl; een test bewaakt dat.

fault-found = gevonden: { $found }
faults-total = { $count ->
    [one] 1 fout gevonden.
   *[other] { $count } fouten gevonden.
}
io-stdout = de uitvoer kon niet worden geschreven: { $error }
stopped-by-user = Gestopt op verzoek; het beste tot nu toe is bewaard.

# verify: wat er aan een plan niet klopt
verify-place-plan = plan
verify-place-route = route { $route }
verify-place-visit = route { $route }, stop { $visit } (rit { $trip })
verify-place-trip-in-route = route { $route }, rit { $trip }
verify-place-trip = rit { $trip }
verify-index-out-of-range = `{ $field }` wijst naar nummer { $found }, maar er zijn er { $expected } (geteld vanaf 0)
verify-number-out-of-range = `{ $field }` is { $found }; zo groot is geen tijd, afstand of bedrag
verify-format-version = het plan heeft vorm { $found }, dit programma leest vorm { $expected }
verify-region-name = het plan is gemaakt voor de regio { $field }, niet voor deze
verify-scenario-unknown = de werkmap kent het scenario { $field } niet zoals het in het plan staat
verify-route-id-twice = dit routenummer komt meer dan één keer voor
verify-route-empty = de route heeft geen enkele stop
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
verify-outside-not-offered = er is een taxi ingehuurd, maar voor de stroom { $field } kan dat niet
verify-outside-cost = de ingehuurde taxi kost { $expected } cent, het plan zegt { $found }
verify-link-split = de rit gaat niet door, terwijl de rit { $field } die erbij hoort wel wordt gereden
verify-pair-not-once = `{ $field }` staat { $found } keer in de routes en moet er { $expected } keer staan
verify-pair-in-other-route = deze route bedient de rit, maar bij de rit staat een andere route
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
verify-ride-too-long = de reiziger zit { $found } seconden in het voertuig, hoogstens { $expected } mag
verify-ride-stated = de reiziger zit { $expected } seconden in het voertuig, het plan zegt { $found }
verify-leave-before-shift = het voertuig vertrekt om { $found }, maar de dienst begint om { $expected }
verify-back-after-shift = het voertuig is om { $found } terug, maar de dienst eindigt om { $expected }
verify-duration-too-long = de route duurt { $found } seconden, de dienst hoogstens { $expected }
verify-schedule-not-as-defined = `{ $field }` is { $found }, maar volgens de regels voor tijden { $expected }
verify-load-over-layout = in geen toegestane indeling van het voertuig passen alle reizigers; { $found } plaatsen te weinig
verify-sharing-flow = de reiziger zit samen met rit { $field }, maar hun stromen mogen niet samen
verify-sharing-solo = de reiziger zit samen met rit { $field }, maar een van beiden moet alleen reizen
verify-sharing-key = de reiziger zit samen met rit { $field }, maar het scenario houdt hen apart
verify-vehicle-not-offered = het voertuig { $field } is er in dit scenario niet voor dit type, deze standplaats en deze dienst
verify-vehicle-twice = het voertuig { $field } rijdt meer dan één route in dezelfde dienst
verify-too-many-vehicles = vanaf standplaats { $field } rijden { $found } van deze voertuigen, hoogstens { $expected } mag
verify-equipment-missing = het voertuig heeft geen { $field }, en deze reiziger heeft dat nodig
verify-flow-not-licensed = het voertuig mag de stroom { $field } niet vervoeren
verify-outside-lot = het voertuig rijdt niet voor de opdrachtgever van deze reiziger
verify-pool-mixed = de reiziger rijdt in dezelfde route als rit { $field }, maar het scenario plant hen apart
verify-pool-name = de route hoort bij { $field }, het plan noemt een andere groep
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
workspace-broken-reference = het plan verwijst naar een rit of route die er niet in staat
    .advice = Maak het plan opnieuw met `samenrit plan`; dit bestand is niet bedoeld om zelf te wijzigen.
workspace-other-format = het bestand heeft vorm { $format }, dit programma leest vorm { $expected }
    .advice = Maak het plan opnieuw met `samenrit plan` van deze versie.

# Vraag
demand-too-many-skills = samen { $count } soorten uitrusting, stromen en gemeenten; hoogstens 64 kunnen worden onderscheiden
    .advice = Voeg stromen of gemeenten samen.
demand-too-many-classes = { $count } groepen die niet samen mogen rijden; hoogstens 64 per pool
    .advice = Laat "aboard_by" weg of splits met "pool_by".

# Plannen
plan-no-trips = op { $date } rijdt geen enkele rit
    .advice = Kies een andere dag met --date, of kijk naar "days", "date" en de sluitingsdagen.
plan-limit-below-drive = rit { $trip }: de persoonlijke grens van { $limit } minuten is korter dan de rit zonder omweg ({ $direct } minuten)
    .advice = Verruim de grens of kies een dichterbij gelegen bestemming.
plan-trip-off-road = rit { $trip } begint of eindigt meer dan { $limit } meter van een weg
    .advice = Verbeter de coördinaten, of neem een groter wegenbestand; "samenrit check" noemt de regel.
plan-depot-off-road = standplaats { $depot } ligt meer dan { $limit } meter van een weg
    .advice = Verbeter de coördinaten, of neem een groter wegenbestand.
no-such-scenario = er is geen scenario "{ $scenario }"; wel: { $known }
start-not-contained = het plan { $run } houdt zich niet aan alle regels van scenario "{ $scenario }" en kan dus geen begin zijn
bad-time = --time verwacht een aantal seconden van nul of meer
stopping = Wordt gestopt; het beste plan tot nu toe wordt bewaard. Nogmaals Ctrl-C breekt meteen af.
plan-breaks-rules = het plan breekt { $count } regels en is niet bewaard
    .advice = Dit is een fout in het programma; meld haar met de invoer en de opdracht.
plan-title = { $region }, { $date }, { $scenario }
plan-trips = { $trips } ritten: { $served } in eigen voertuigen, { $outside } in een losse taxi, { $unserved } niet gereden
plan-vehicles = { $routes } diensten, hoogstens { $peak } voertuigen tegelijk, { $hours } betaalde uren, { $km } km
plan-rides = aan boord gemiddeld { $mean } min, 9 van de 10 hoogstens { $p90 }, langste { $max }; { $over } boven de norm
plan-cost = { $cost } per dag, { $trip } per rit (kosten van chauffeurs, kilometers en voertuigen; geen factuur)
plan-search = { $iterations } iteraties: van { $first } bij de eerste opzet naar { $last }

# Batch
batch-unit = { $date }: { $scenario } wordt gepland
batch-date = Dag
batch-scenario = Scenario
batch-trips = Ritten
batch-unserved = Niet gereden
batch-cost = Kosten
batch-run = Plan
batch-day-failed = { $date } is niet (helemaal) gepland:
batch-total = { $made } gepland, { $found } was er al, { $failed } dagen mislukt
batch-no-trips = geen ritten
# network: wegen

network-reading-ways = wegen lezen
network-reading-nodes = punten lezen
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
