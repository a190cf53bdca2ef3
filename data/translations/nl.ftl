# Nederlandse teksten. Elke sleutel staat ook in en.ftl; een test bewaakt dat.

fault-found = gevonden: { $found }
faults-total = { $count ->
    [one] 1 fout gevonden.
   *[other] { $count } fouten gevonden.
}
io-stdout = de uitvoer kon niet worden geschreven: { $error }
stopped-by-user = Gestopt op verzoek; het beste tot nu toe is bewaard.

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
report-differences-title = Verschil met { $plan }
report-payers-title = Wat elke gemeente betaalt (kosten per dag; elke route verdeeld naar rechtstreekse kilometers)
report-steps-title = Wat elke stap oplevert (per dag)
report-worse-title = Wat minder goed wordt dan in { $plan }
report-mind-title = Let op
report-nothing-worse = Niets van wat hier is gemeten.
report-figure = Per dag
report-unit = Eenheid
report-payer = Gemeente
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
report-served = Met eigen vervoer
report-outside = Met een ingehuurde taxi
report-unserved = Niet vervoerd
report-reason-no-vehicle-fits = geen voertuig is geschikt
report-reason-no-vehicle-in-time = geen voertuig kan op tijd zijn
report-reason-unreachable = geen weg erheen
report-reason-link-unserved = de andere reis lukt niet
report-reason-no-vehicle-left = geen voertuig meer vrij
report-reason-cheaper-outside = een taxi is goedkoper
report-vehicles-at-peak = Tegelijk onderweg, hoogstens
report-routes = Routes
report-paid-hours = Betaalde uren van chauffeurs
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
report-over-norm = Langer dan de norm
report-over-norm-minutes = Boven de norm, samen
report-waiting-aboard = Stilstaan met reizigers aan boord
report-step = Stap
report-step-what = Wat er mag
report-step-saves = Bespaart, €
report-step-percent = Bespaart, %
report-step-vehicles = Voertuigen minder
report-step-flows-chained = soorten vervoer na elkaar in één voertuig
report-step-flows-mixed = soorten vervoer samen aan boord
report-step-flows-pooled = soorten vervoer delen voertuigen
report-step-authorities-chained = over gemeentegrenzen, na elkaar in één voertuig
report-step-authorities-mixed = over gemeentegrenzen, samen aan boord
report-step-authorities-pooled = over gemeentegrenzen
report-worse-figure = { $figure } { $is } { $unit } (was { $was })
report-worse-payer = { $name } betaalt { $is } per dag (was { $was })
report-worse-flow = { $name }, reistijd van 9 van de 10 hoogstens { $is } min (was { $was })
report-warning-unserved = Niet elk plan vervoert evenveel ritten. Een plan dat mensen laat staan lijkt goedkoper dan het is.
report-warning-outside = Niet elk plan huurt evenveel taxi's in. Kijk bij de kosten ook naar die regel.
report-warning-dates = De plannen zijn voor verschillende dagen.
report-warning-trips = De plannen hebben niet dezelfde ritten, dus de kosten zijn niet zonder meer te vergelijken.
report-spread = Hetzelfde plan met een ander toevalsgetal scheelt tot { $amount } per dag. Wat minder scheelt (*) is geen verschil.
report-cost-is-society = De kosten zijn wat chauffeurs, kilometers, voertuigen en ingehuurde taxi's kosten, zonder winst, overhead en btw. Wat een vervoerder in rekening brengt, toont `samenrit price`.
report-csv-difference = Verschil { $plan }
report-csv-percent = Verschil { $plan } (%)
report-csv-payer = { $name } betaalt

## bills: een plan onder contracten

bills-title = Wat dit plan onder elk contract kost, per dag
bills-lines-title = Waar elk contract voor rekent
bills-by-flow = Verdeeld over soorten vervoer (btw als in de eerste tabel)
bills-by-payer = Verdeeld over wie betaalt (btw als in de eerste tabel)
bills-model = Contract
bills-kind = Soort
bills-year = Prijspeil
bills-vat-percent = Btw %
bills-flow = Vervoer
bills-payer = Betaler
bills-trips = Ritten
bills-amount = Bedrag
bills-vat = Btw
bills-with-vat = Met btw
bills-per-trip = Bedrag per rit
bills-vat-included = inbegrepen
bills-counted = Geteld wordt
bills-count = Aantal
bills-unit-price = Prijs per eenheid
bills-sum = Samen
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
bills-unserved = { $count ->
    [one] 1 rit wordt niet vervoerd en niet gerekend.
   *[other] { $count } ritten worden niet vervoerd en niet gerekend.
}
bills-years = De contracten hebben niet hetzelfde prijspeil.
bills-unknown-model = contract '{ $model }' staat niet in costs.toml van dit plan
    .advice = Er zijn: { $known }.
bills-no-models = costs.toml van dit plan heeft geen contracten
    .advice = Zet er een [[model]] in en maak het plan opnieuw.

## sheet: routelijst voor de chauffeur

sheet-title = Routelijsten
sheet-route = Route
sheet-day = Datum
sheet-vehicle = Voertuig
sheet-type = Soort
sheet-depot = Standplaats
sheet-shift = Dienst
sheet-leave = Vertrek
sheet-back = Terug
sheet-stop = Stop
sheet-stops = Stops
sheet-passengers = Reizigers
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
sheet-there = aankomst
sheet-leave-from = Vertrek van
sheet-back-at = Terug bij
sheet-total-stops = { $count ->
    [one] 1 stop
   *[other] { $count } stops
}
sheet-total-people = { $count ->
    [one] 1 reiziger
   *[other] { $count } reizigers
}
sheet-private = Deze lijst bevat persoonsgegevens: niet laten liggen, na de dienst vernietigen.
