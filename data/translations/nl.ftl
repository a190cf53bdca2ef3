# Nederlandse teksten. Elke sleutel staat ook in en.ftl; een test bewaakt dat.

fault-found = gevonden: { $found }
faults-total = { $count ->
    [one] 1 fout gevonden.
   *[other] { $count } fouten gevonden.
}
io-stdout = de uitvoer kon niet worden geschreven: { $error }
stopped-by-user = Gestopt op verzoek; het beste tot nu toe is bewaard.

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
