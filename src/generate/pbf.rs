//! Writes `.osm.pbf` files: nodes and ways with their tags.
//!
//! The format is that of <https://wiki.openstreetmap.org/wiki/PBF_Format>. The same data gives
//! the same bytes: everything is sorted by id, and no moment or machine is written down.

use std::collections::BTreeMap;
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Entities in one block; the format recommends at most 8000.
const BLOCK_SIZE: usize = 8000;

/// Roads and places as OpenStreetMap keeps them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OsmData {
    /// Points, in any order.
    pub nodes: Vec<OsmNode>,
    /// Lines, in any order.
    pub ways: Vec<OsmWay>,
}

/// A point with its tags.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OsmNode {
    /// Unique among the nodes.
    pub id: i64,
    /// Latitude, 10⁻⁷ degree.
    pub lat_e7: i64,
    /// Longitude, 10⁻⁷ degree.
    pub lon_e7: i64,
    /// Keys and values.
    pub tags: Vec<(String, String)>,
}

/// A line through nodes with its tags.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OsmWay {
    /// Unique among the ways.
    pub id: i64,
    /// Ids of the nodes, in order.
    pub nodes: Vec<i64>,
    /// Keys and values.
    pub tags: Vec<(String, String)>,
}

/// Returns the data as the bytes of an `.osm.pbf` file.
pub fn encode(data: &OsmData) -> Vec<u8> {
    let mut nodes: Vec<&OsmNode> = data.nodes.iter().collect();
    nodes.sort();
    let mut ways: Vec<&OsmWay> = data.ways.iter().collect();
    ways.sort();
    let mut file = Vec::new();
    put_blob(&mut file, "OSMHeader", &header(&nodes));
    for block in nodes.chunks(BLOCK_SIZE) {
        put_blob(&mut file, "OSMData", &node_block(block));
    }
    for block in ways.chunks(BLOCK_SIZE) {
        put_blob(&mut file, "OSMData", &way_block(block));
    }
    file
}

/// `HeaderBlock`: the box around the nodes, the features a reader needs, the program.
fn header(nodes: &[&OsmNode]) -> Vec<u8> {
    let mut block = Vec::new();
    if !nodes.is_empty() {
        // In 10⁻⁹ degree: left, right, top, bottom.
        let corners = [
            (1, nodes.iter().map(|node| node.lon_e7).min()),
            (2, nodes.iter().map(|node| node.lon_e7).max()),
            (3, nodes.iter().map(|node| node.lat_e7).max()),
            (4, nodes.iter().map(|node| node.lat_e7).min()),
        ];
        let mut bbox = Vec::new();
        for (field, corner) in corners {
            put_number(&mut bbox, field, zigzag(corner.unwrap_or(0).saturating_mul(100)));
        }
        put_bytes(&mut block, 1, &bbox);
    }
    put_bytes(&mut block, 4, b"OsmSchema-V0.6");
    put_bytes(&mut block, 4, b"DenseNodes");
    put_bytes(&mut block, 5, b"Sort.Type_then_ID");
    put_bytes(&mut block, 16, b"samenrit");
    block
}

/// `PrimitiveBlock` with one group of dense nodes.
fn node_block(nodes: &[&OsmNode]) -> Vec<u8> {
    let strings = Strings::of(nodes.iter().flat_map(|node| &node.tags));
    let mut tags = Vec::new();
    for node in nodes {
        for (key, value) in &node.tags {
            put_varint(&mut tags, strings.index(key));
            put_varint(&mut tags, strings.index(value));
        }
        put_varint(&mut tags, 0);
    }
    let mut dense = Vec::new();
    put_bytes(&mut dense, 1, &deltas(nodes.iter().map(|node| node.id)));
    put_bytes(&mut dense, 8, &deltas(nodes.iter().map(|node| node.lat_e7)));
    put_bytes(&mut dense, 9, &deltas(nodes.iter().map(|node| node.lon_e7)));
    if nodes.iter().any(|node| !node.tags.is_empty()) {
        put_bytes(&mut dense, 10, &tags);
    }
    let mut group = Vec::new();
    put_bytes(&mut group, 2, &dense);
    primitive_block(&strings, &group)
}

/// `PrimitiveBlock` with one group of ways.
fn way_block(ways: &[&OsmWay]) -> Vec<u8> {
    let strings = Strings::of(ways.iter().flat_map(|way| &way.tags));
    let mut group = Vec::new();
    for way in ways {
        let mut keys = Vec::new();
        let mut values = Vec::new();
        for (key, value) in &way.tags {
            put_varint(&mut keys, strings.index(key));
            put_varint(&mut values, strings.index(value));
        }
        let mut message = Vec::new();
        // An int64: negative ids take the ten bytes of their two's complement.
        put_number(&mut message, 1, way.id as u64);
        put_bytes(&mut message, 2, &keys);
        put_bytes(&mut message, 3, &values);
        put_bytes(&mut message, 8, &deltas(way.nodes.iter().copied()));
        put_bytes(&mut group, 3, &message);
    }
    primitive_block(&strings, &group)
}

/// A block with the default granularity: coordinates count 10⁻⁷ degree.
fn primitive_block(strings: &Strings, group: &[u8]) -> Vec<u8> {
    let mut table = Vec::new();
    // Index 0 is never a tag: it ends the tags of a dense node.
    put_bytes(&mut table, 1, b"");
    for text in strings.0.keys() {
        put_bytes(&mut table, 1, text.as_bytes());
    }
    let mut block = Vec::new();
    put_bytes(&mut block, 1, &table);
    put_bytes(&mut block, 2, group);
    block
}

/// The distinct strings of a block, in order of the alphabet, with their index in its table.
struct Strings<'a>(BTreeMap<&'a str, u64>);

impl<'a> Strings<'a> {
    fn of(tags: impl Iterator<Item = &'a (String, String)>) -> Self {
        let mut strings: BTreeMap<&str, u64> =
            tags.flat_map(|(key, value)| [(key.as_str(), 0), (value.as_str(), 0)]).collect();
        for (index, place) in strings.values_mut().enumerate() {
            *place = index as u64 + 1;
        }
        Self(strings)
    }

    fn index(&self, text: &str) -> u64 {
        self.0.get(text).copied().unwrap_or(0)
    }
}

/// A blob: length and header, then the compressed block.
fn put_blob(file: &mut Vec<u8>, kind: &str, block: &[u8]) {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    let compressed = encoder
        .write_all(block)
        .and_then(|()| encoder.finish())
        .expect("writing into memory does not fail");
    let mut blob = Vec::new();
    put_number(&mut blob, 2, block.len() as u64);
    put_bytes(&mut blob, 3, &compressed);
    let mut header = Vec::new();
    put_bytes(&mut header, 1, kind.as_bytes());
    put_number(&mut header, 3, blob.len() as u64);
    file.extend_from_slice(&(header.len() as u32).to_be_bytes());
    file.extend_from_slice(&header);
    file.extend_from_slice(&blob);
}

/// A packed list of differences, each as a zigzag number.
fn deltas(values: impl Iterator<Item = i64>) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut last = 0;
    for value in values {
        put_varint(&mut packed, zigzag(value.wrapping_sub(last)));
        last = value;
    }
    packed
}

fn put_number(message: &mut Vec<u8>, field: u64, value: u64) {
    put_varint(message, field << 3);
    put_varint(message, value);
}

fn put_bytes(message: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    put_varint(message, field << 3 | 2);
    put_varint(message, bytes.len() as u64);
    message.extend_from_slice(bytes);
}

fn put_varint(message: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        message.push(value as u8 | 0x80);
        value >>= 7;
    }
    message.push(value as u8);
}

/// Small numbers of either sign become small unsigned ones.
fn zigzag(value: i64) -> u64 {
    (value << 1 ^ value >> 63) as u64
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use osmpbf::{BlobDecode, BlobReader, Element, ElementReader};

    use super::*;

    fn owned<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
        tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
    }

    fn read_back(bytes: &[u8]) -> OsmData {
        let mut data = OsmData::default();
        ElementReader::new(Cursor::new(bytes.to_vec()))
            .for_each(|element| match element {
                Element::DenseNode(node) => data.nodes.push(OsmNode {
                    id: node.id(),
                    lat_e7: i64::from(node.decimicro_lat()),
                    lon_e7: i64::from(node.decimicro_lon()),
                    tags: owned(node.tags()),
                }),
                Element::Way(way) => data.ways.push(OsmWay {
                    id: way.id(),
                    nodes: way.refs().collect(),
                    tags: owned(way.tags()),
                }),
                _ => panic!("neither node nor way"),
            })
            .expect("osmpbf reads what was written");
        data
    }

    fn tag(key: &str, value: &str) -> (String, String) {
        (key.to_owned(), value.to_owned())
    }

    #[test]
    fn osmpbf_reads_back_what_went_in() {
        let node = |id: i64, tags| OsmNode {
            id,
            lat_e7: 527_234_567 + id % 1000,
            lon_e7: -64_781_234 - id % 1000,
            tags,
        };
        let data = OsmData {
            nodes: vec![
                node(-5, Vec::new()),
                node(1, vec![tag("barrier", "gate"), tag("access", "no")]),
                node(7, Vec::new()),
                node(i64::from(i32::MAX) * 9, vec![tag("name", "’s-Gravenhage ö")]),
            ],
            ways: vec![
                OsmWay { id: -3, nodes: Vec::new(), tags: Vec::new() },
                OsmWay {
                    id: 12,
                    nodes: vec![7, 1, -5, 7],
                    tags: vec![tag("highway", "service"), tag("oneway", "-1")],
                },
            ],
        };
        assert_eq!(read_back(&encode(&data)), data);
    }

    #[test]
    fn long_files_have_several_blocks_in_order_of_id() {
        let node = |id: i64| OsmNode { id, lat_e7: id, lon_e7: -id, tags: Vec::new() };
        let data = OsmData { nodes: (0..20_000).rev().map(node).collect(), ways: Vec::new() };
        let bytes = encode(&data);
        let mut sorted = data.clone();
        sorted.nodes.sort();
        assert_eq!(read_back(&bytes), sorted);
        assert_eq!(BlobReader::new(Cursor::new(&bytes)).count(), 4);
        assert_eq!(encode(&sorted), bytes);
    }

    #[test]
    fn the_header_names_its_features_and_box() {
        let node = OsmNode { id: 1, lat_e7: 527_000_000, lon_e7: 64_000_000, tags: Vec::new() };
        let bytes = encode(&OsmData { nodes: vec![node], ways: Vec::new() });
        let blob = BlobReader::new(Cursor::new(&bytes)).next().unwrap().unwrap();
        let Ok(BlobDecode::OsmHeader(header)) = blob.decode() else { panic!("no header") };
        assert_eq!(header.required_features(), ["OsmSchema-V0.6", "DenseNodes"]);
        let bbox = header.bbox().unwrap();
        assert!((bbox.top - 52.7).abs() < 1e-9 && (bbox.left - 6.4).abs() < 1e-9);
    }
}
