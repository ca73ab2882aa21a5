using System.Reflection;

namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Writes, removes and moves folders of kernelspecs, each whole or not at all.</summary>
internal static class SpecFolder
{
    // Beside the folder of the kernelspecs, never in it: Jupyter would list what lies there.
    private const string Aside = "churnlab-replaced";
    private const string LogoPrefix = "kernel/";

    private static readonly Assembly Assembly = typeof(SpecFolder).Assembly;

    /// <summary>Writes a kernelspec with its logos.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Write(string folder, string kernelJson)
    {
        // The file that makes the folder a kernelspec comes last: what was there works until then.
        var files = Logos().Append((KernelSpecFile.FileName, System.Text.Encoding.UTF8.GetBytes(kernelJson))).ToList();
        if (!Directory.Exists(folder))
        {
            Create(folder, files);
            return true;
        }

        var changed = false;
        foreach (var (name, content) in files)
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
                continue;
            AtomicFile.Write(path, stream => stream.Write(content));
            changed = true;
        }

        return changed;
    }

    /// <summary>Removes a kernelspec.</summary>
    public static void Remove(string folder)
    {
        var aside = Beside(folder);
        Directory.Move(folder, aside);
        Directory.Delete(aside, recursive: true);
    }

    /// <summary>Moves another program's kernelspec to where Jupyter does not look.</summary>
    /// <returns>Where it is now.</returns>
    public static string MoveAside(KernelSpecEntry spec)
    {
        var backup = BackupOf(spec);
        if (Directory.Exists(backup))
        {
            throw new KernelInstallException(
                $"'{backup}' holds a kernelspec that was replaced before: move it away or delete it, then call again.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(backup)!);
        Directory.Move(spec.Folder, backup);
        return backup;
    }

    /// <summary>Puts back, below a data folder, what was moved aside and whose place is free.</summary>
    /// <returns>Folders that are in their place again.</returns>
    public static IReadOnlyList<string> PutBack(string dataFolder)
    {
        var aside = Path.Combine(dataFolder, Aside);
        if (!Directory.Exists(aside))
            return [];
        var free = Directory.EnumerateDirectories(aside).Order(StringComparer.Ordinal)
            .Select(backup => (Backup: backup, Place: Path.Combine(dataFolder, KernelSpecSearch.Subfolder, Path.GetFileName(backup))))
            .Where(move => !Directory.Exists(move.Place))
            .ToList();
        foreach (var (backup, place) in free)
            Directory.Move(backup, place);
        if (!Directory.EnumerateFileSystemEntries(aside).Any())
            Directory.Delete(aside);
        return [.. free.Select(move => move.Place)];
    }

    private static void Create(string folder, IEnumerable<(string Name, byte[] Content)> files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var beside = Beside(folder);
        Directory.CreateDirectory(beside);
        try
        {
            foreach (var (name, content) in files)
                File.WriteAllBytes(Path.Combine(beside, name), content);
            Directory.Move(beside, folder);
        }
        catch
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
            throw;
        }
    }

    private static string BackupOf(KernelSpecEntry spec) => Path.Combine(spec.DataFolder, Aside, Path.GetFileName(spec.Folder));

    private static string Beside(string folder) =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(folder)!)!, $".churnlab-{Guid.NewGuid():N}");

    private static IEnumerable<(string Name, byte[] Content)> Logos() => Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(LogoPrefix, StringComparison.Ordinal))
        .Select(name =>
        {
            using var stream = Assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return (name[LogoPrefix.Length..], content);
        });
}
