# English texts. Every key also stands in nl.ftl; a test guards that.

fault-found = found: { $found }
faults-total = { $count ->
    [one] 1 fault found.
   *[other] { $count } faults found.
}
io-stdout = the output could not be written: { $error }
stopped-by-user = Stopped on request; the best so far is kept.

# network: roads

network-reading-ways = reading ways
network-reading-nodes = reading nodes
network-building = building the network
network-matrix = driving times
network-unreadable = The road file cannot be read: { $error }
    .advice = Check the name, whether the file is there, and whether you may read it.
network-empty = The road file is empty.
    .advice = Download or copy the extract again.
network-not-pbf = This is not an OpenStreetMap extract in .osm.pbf form, nor a prepared .roads file.
    .advice = Download the extract as .osm.pbf; .osm, .osm.bz2 and .shp are not read.
network-damaged = The road file is damaged at byte { $offset }.
    .advice = Download or copy the extract again.
network-cut-off = The road file stops in the middle of the block at byte { $offset }.
    .advice = The download or copy was broken off; fetch the extract again.
network-feature = The extract needs something that is not supported: { $feature }.
    .advice = Use an extract of the present state, without history.
network-outside-world = Node { $node } has coordinates outside the world.
    .advice = The extract is damaged or badly made; fetch it again.
network-no-roads = There is no road in this extract that a car may drive.
    .advice = Use an extract that holds the roads of your region.
network-prepared-version = This .roads file was made by another version of Samenrit.
    .advice = Make it again with samenrit roads build.
network-prepared-damaged = This .roads file is damaged or cut off.
    .advice = Make it again with samenrit roads build.
network-prepared-stale = This .roads file was made from another extract.
    .advice = Make it again with samenrit roads build.
