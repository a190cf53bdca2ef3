# Nederlandse teksten. Elke sleutel staat ook in en.ftl; een test bewaakt dat.

fault-found = gevonden: { $found }
faults-total = { $count ->
    [one] 1 fout gevonden.
   *[other] { $count } fouten gevonden.
}
io-stdout = de uitvoer kon niet worden geschreven: { $error }
stopped-by-user = Gestopt op verzoek; het beste tot nu toe is bewaard.

# Voorbeeldregio en gemaakte vraag (generate)
generate-workspace-taken = deze map bevat al een werkmap
    .advice = Kies een andere map; een bestaande werkmap wordt nooit overschreven.
generate-write-failed = in { $folder } kon niet worden geschreven: { $error }
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

# roads: de opdracht

roads-built = { $ways } wegen gelezen, waarvan { $roads } voor auto's; { $junctions } kruispunten, { $arcs } verbindingen; { $kept } km weg gehouden, { $cut } km weggelaten omdat die niet in beide richtingen aansluit.
roads-missing-nodes = { $count } punten van wegen staan niet in het uittreksel, zoals aan de rand gebeurt; de wegen houden daar op.
roads-route = { $km } km, { $minutes } minuten ({ $meters } m, { $seconds } s)
roads-no-way = Er is geen weg tussen deze plaatsen.
    .advice = Controleer beide plaatsen.
roads-no-stop = In dit wegennet is geen weg waar een auto mag stoppen.
    .advice = Gebruik een uittreksel met de wegen van uw regio.
roads-far-place = Een plaats ligt { $meters } meter van de dichtstbijzijnde weg.
roads-far-points = { $count ->
    [one] 1 punt ligt meer dan { $meters } meter van een weg.
   *[other] { $count } punten liggen meer dan { $meters } meter van een weg.
}
roads-not-written = Het bestand kon niet worden geschreven: { $error }
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
