using System.IO.Compression;
using ChurnLab.Frames.Writing;

namespace ChurnLab.Frames;

/// <summary>Writes a file so that a reader sees the old content or the new one, never a part.</summary>
public static class FileBeside
{
    /// <summary>Writes a file beside the target, then moves it into place.</summary>
    /// <param name="path">The file; compressed where its name ends in .gz; its folder is made when missing.</param>
    /// <param name="write">Writes the content. When it throws, the target is as it was and nothing is left beside it.</param>
    /// <exception cref="FrameException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        if (Directory.Exists(path))
            throw CsvWriteErrors.IsFolder(path);
        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target)!;
        // In the same folder, because a move is atomic only within one file system.
        var beside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            Fill(beside, write, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase));
            File.Move(beside, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CsvWriteErrors.Unwritable(path, failure);
        }
        finally
        {
            Remove(beside);
        }
    }

    /// <summary>Writes several files beside their targets, then moves all into place.</summary>
    /// <remarks>No file is moved before all are complete: only a failure between two moves leaves some new and some old.</remarks>
    /// <param name="paths">The files; compressed where their names end in .gz; their folders are made when missing.</param>
    /// <param name="write">Writes the contents to one stream per file, in the order of the files. When it throws, all targets are as they were.</param>
    /// <exception cref="FrameException">A file cannot be written.</exception>
    public static void WriteAll(IReadOnlyList<string> paths, Action<IReadOnlyList<Stream>> write)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(write);
        WriteAll(paths, [], write);
    }

    // One within the other, so that a move waits for the contents of all.
    private static void WriteAll(IReadOnlyList<string> paths, List<Stream> open, Action<IReadOnlyList<Stream>> write)
    {
        if (open.Count == paths.Count)
        {
            write(open);
            return;
        }

        Write(paths[open.Count], stream =>
        {
            open.Add(stream);
            WriteAll(paths, open, write);
        });
    }

    private static void Fill(string path, Action<Stream> write, bool packed)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        if (!packed)
        {
            write(file);
            return;
        }

        using var gzip = new GZipStream(file, CompressionLevel.Optimal);
        write(gzip);
    }

    // What went wrong before is told, not that the rest of it could not be removed.
    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
