using System.Text;

namespace ChurnLab.Notebooks;

/// <summary>Writes files so that a reader sees the old content or the new one, never a part.</summary>
/// <remarks>
/// The content goes to a file of its own beside the target, is flushed to the disk and moved into place. When writing
/// fails, the target is untouched and nothing is left beside it. Permissions of a replaced file are kept; a symbolic
/// link stays a link and its target is replaced.
/// </remarks>
public static class AtomicFile
{
    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="text">The whole content.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Writes what a callback puts into a stream.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="write">Writes the whole content; the stream is closed afterwards.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var link = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        var target = link?.FullName ?? Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target);
        if (folder is null || Directory.Exists(target))
            throw new IOException($"'{path}' is a folder; expected the path of a file to write.");
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"Cannot write '{path}': the folder '{folder}' does not exist. Create it first.");

        // Same folder, because a move is atomic only within one file system.
        var beside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            File.Move(beside, target, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }
}
