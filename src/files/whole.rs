//! A file is there with all its bytes, or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Writes to a new file in the same folder and renames it, so that no half file is ever seen. Who
/// may read a file that is replaced may read the new one, and nobody else.
pub fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    // A new one is like any other, so that colleagues can read it; the umask still holds.
    write_as(path, 0o666, write)
}

/// The same for a file that holds identities: a new one can be read by its owner only.
pub fn write_private(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    write_as(path, 0o600, write)
}

#[cfg_attr(not(unix), expect(unused_variables, reason = "only unix has modes"))]
fn write_as(
    path: &Path,
    mode: u32,
    write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let old = fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|it| it.permissions());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if old.is_some() { 0o600 } else { mode };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    let file = builder.prefix(".tmp-").tempfile_in(folder.unwrap_or(Path::new(".")))?;
    #[cfg(unix)]
    if let Some(old) = old {
        file.as_file().set_permissions(old)?;
    }
    let mut writer = BufWriter::new(file.as_file());
    write(&mut writer)?;
    writer.flush()?;
    drop(writer);
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_file_that_others_may_not_read_stays_so() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("identities.csv");
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        write_private(&path, |file| file.write_all(b"one")).unwrap();
        assert_eq!(mode(), 0o600);
        write_whole(&path, |file| file.write_all(b"two")).unwrap();
        assert_eq!(mode(), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write_private(&path, |file| file.write_all(b"three")).unwrap();
        assert_eq!(mode(), 0o640);
    }
}
