# Nederlandse teksten. Elke sleutel staat ook in en.ftl; een test bewaakt dat.

fault-found = gevonden: { $found }
faults-total = { $count ->
    [one] 1 fout gevonden.
   *[other] { $count } fouten gevonden.
}
io-stdout = de uitvoer kon niet worden geschreven: { $error }
stopped-by-user = Gestopt op verzoek; het beste tot nu toe is bewaard.

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
