namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Copies of the program that installed kernels start: one folder per build, named after its content.</summary>
/// <remarks>
/// A kernel must not run from the output of a build, which the next build overwrites. Beside the folder <c>NAME</c> lie
/// <c>NAME.specs</c>, which lists the kernelspecs it was made for, and <c>NAME.lock</c>, which a running kernel holds open.
/// </remarks>
internal sealed class ProgramCopies(string root)
{
    private const string SpecsExtension = ".specs";
    private const string LockExtension = ".lock";
    private const string Unfinished = ".tmp";

    // A copy takes seconds; what is older was left behind by a process that ended half-way.
    private static readonly TimeSpan LongestCopy = TimeSpan.FromHours(1);

    /// <summary>Where the copy of a program is or would be.</summary>
    public string FolderOf(KernelProgram program) => Path.Combine(root, program.Identity);

    /// <summary>Copies a program unless its copy is there and whole.</summary>
    /// <returns>Whether anything was copied.</returns>
    public bool Ensure(KernelProgram program)
    {
        var target = FolderOf(program);
        if (Directory.Exists(target))
        {
            if (program.Identity.EndsWith(KernelProgram.ContentHash(target), StringComparison.Ordinal))
                return false;
            Delete(target);
        }

        Directory.CreateDirectory(root);
        var beside = Path.Combine(root, $".{Guid.NewGuid():N}{Unfinished}");
        try
        {
            foreach (var file in KernelProgram.FilesOf(program.Folder))
            {
                var copy = Path.Combine(beside, file);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(Path.Combine(program.Folder, file), copy);
            }

            File.WriteAllText(target + LockExtension, "");
            Directory.Move(beside, target);
            return true;
        }
        catch
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
            throw;
        }
    }

    /// <summary>Notes that kernelspecs point to a copy.</summary>
    public static void Register(string copy, IEnumerable<string> specFolders)
    {
        var path = copy + SpecsExtension;
        AtomicFile.Write(path, string.Concat(Registered(path).Union(specFolders, StringComparer.Ordinal).Select(spec => spec + "\n")));
    }

    /// <summary>Removes copies that no kernelspec points to and no running kernel holds.</summary>
    /// <param name="found">Kernelspecs known to the caller; those a copy was made for are looked at as well.</param>
    /// <returns>Copies that were removed, and those that are held and stay.</returns>
    public (IReadOnlyList<string> Removed, IReadOnlyList<string> Held) Prune(IEnumerable<KernelSpecEntry> found)
    {
        if (!Directory.Exists(root))
            return ([], []);
        RemoveUnfinished();
        var wanted = found.Select(spec => spec.File.ProgramFolder).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var unused = Directory.EnumerateDirectories(root)
            .Where(copy => !copy.EndsWith(Unfinished, StringComparison.Ordinal) && !wanted.Contains(copy) && !IsPointedAt(copy))
            .Order(StringComparer.Ordinal)
            .ToLookup(TryRemove);
        RemoveIfEmpty(root);
        RemoveIfEmpty(Path.GetDirectoryName(root)!);
        return ([.. unused[true]], [.. unused[false]]);
    }

    /// <summary>Keeps the copy a kernel runs from until the result is disposed or the process ends, however it ends.</summary>
    /// <param name="folder">Folder the kernel runs from.</param>
    /// <returns>What to dispose; null where the folder is no copy.</returns>
    public static IDisposable? Hold(string folder)
    {
        var path = Path.TrimEndingDirectorySeparator(folder) + LockExtension;
        try
        {
            return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A kernel that cannot hold its copy runs all the same.
            return null;
        }
    }

    private static string[] Registered(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    private static bool IsPointedAt(string copy) => Registered(copy + SpecsExtension).Any(spec =>
        Path.Combine(spec, KernelSpecFile.FileName) is var file && File.Exists(file) && KernelSpecFile.Read(file).ProgramFolder == copy);

    private static bool TryRemove(string copy)
    {
        try
        {
            // Taken alone: fails while a kernel holds it, in this process or another.
            if (File.Exists(copy + LockExtension))
                new FileStream(copy + LockExtension, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            Delete(copy);
            File.Delete(copy + LockExtension);
            File.Delete(copy + SpecsExtension);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // Renamed first: a copy is there whole or not at all.
    private static void Delete(string copy)
    {
        var aside = Path.Combine(Path.GetDirectoryName(copy)!, $".{Guid.NewGuid():N}{Unfinished}");
        Directory.Move(copy, aside);
        Directory.Delete(aside, recursive: true);
    }

    private void RemoveUnfinished()
    {
        foreach (var folder in Directory.EnumerateDirectories(root, "*" + Unfinished))
        {
            if (DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > LongestCopy)
                TryRemove(folder);
        }
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
