//! Who meets whom, in bits; and more set apart, by putting two in the place of one.

/// For each rider a bit for every other.
pub(super) type Bits = Vec<Vec<u64>>;

/// Puts two in the place of one for as long as that is possible; no two of those who are set apart
/// may meet, before or after.
pub(super) fn swapped(meets: &Bits, mut apart: Vec<usize>) -> Vec<usize> {
    while let Some((out, into)) = swap(meets, &apart) {
        apart.retain(|&one| one != out);
        apart.extend(into);
    }
    apart
}

/// One who is set apart, and two who can be in its place.
fn swap(meets: &Bits, apart: &[usize]) -> Option<(usize, [usize; 2])> {
    let mut only: Vec<Vec<usize>> = vec![Vec::new(); apart.len()];
    for one in (0..meets.len()).filter(|one| !apart.contains(one)) {
        let mut met = (0..apart.len()).filter(|&at| meet(meets, one, apart[at]));
        if let (Some(at), None) = (met.next(), met.next()) {
            only[at].push(one);
        }
    }
    only.iter().zip(apart).find_map(|(only, &out)| {
        let pair = only.iter().enumerate().find_map(|(at, &one)| {
            let other = only[at + 1..].iter().find(|&&other| !meet(meets, one, other))?;
            Some([one, *other])
        });
        pair.map(|into| (out, into))
    })
}

fn meet(meets: &Bits, one: usize, other: usize) -> bool {
    meets[one][other / 64] >> (other % 64) & 1 == 1
}

/// Notes for everybody whom those who come later have noted, too.
pub(super) fn mirror(rows: &mut Bits) {
    for one in 0..rows.len() {
        let earlier: Vec<usize> = bits(&rows[one]).take_while(|&other| other < one).collect();
        for other in earlier {
            rows[other][one / 64] |= 1 << (one % 64);
        }
    }
}

/// The numbers of the bits that are set.
pub(super) fn bits(row: &[u64]) -> impl Iterator<Item = usize> {
    row.iter().enumerate().flat_map(|(word, &bits)| {
        let mut rest = bits;
        std::iter::from_fn(move || {
            let bit = rest.trailing_zeros() as usize;
            rest &= rest.wrapping_sub(1);
            (bit < 64).then_some(word * 64 + bit)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn web(n: usize, pairs: &[(usize, usize)]) -> Bits {
        let mut meets = vec![vec![0; n.div_ceil(64)]; n];
        for &(one, other) in pairs {
            let (later, earlier) = (one.max(other), one.min(other));
            meets[later][earlier / 64] |= 1 << (earlier % 64);
        }
        mirror(&mut meets);
        meets
    }

    #[test]
    fn two_take_the_place_of_one_whom_both_meet() {
        // 70 meets 0 and 1 only, who do not meet; 2 meets everybody but 3.
        let mut pairs = vec![(70, 0), (70, 1), (3, 0)];
        pairs.extend((0..71).filter(|&one| one != 2 && one != 3).map(|one| (2, one)));
        pairs.extend((4..70).map(|one| (one, 0)));
        pairs.extend((4..70).map(|one| (one, 1)));
        let meets = web(71, &pairs);
        assert_eq!(bits(&meets[70]).collect::<Vec<_>>(), [0, 1, 2]);
        let mut found = swapped(&meets, vec![70, 3]);
        found.sort_unstable();
        assert_eq!(found, [3, 70], "0 meets 3");
        let mut found = swapped(&meets, vec![70]);
        found.sort_unstable();
        assert_eq!(found, [0, 1]);
    }
}
