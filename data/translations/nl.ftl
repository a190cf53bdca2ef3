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
