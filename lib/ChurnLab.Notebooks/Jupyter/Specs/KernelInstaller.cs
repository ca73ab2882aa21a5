using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Installs the kernel for Jupyter and VS Code, lists kernels, and takes ours away again.</summary>
/// <param name="folders">Where Jupyter looks.</param>
/// <param name="program">What the kernels start.</param>
/// <remarks>
/// Ours are recognised by <c>metadata.churnlab</c> in their <c>kernel.json</c>; another program's kernelspec is never
/// changed. Two names are installed: one of our own, and the one notebooks ask for, where no other program holds it.
/// </remarks>
public sealed class KernelInstaller(JupyterFolders folders, KernelProgram program)
{
    /// <summary>Installs the kernel or brings what is installed up to this program.</summary>
    /// <param name="options">Where, under which name, how.</param>
    /// <exception cref="KernelInstallException">A name is wrong or taken, or a folder cannot be written; no kernelspec is half written.</exception>
    public KernelInstallation Install(KernelInstallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (data, copies, search) = At(options.Place);
        var found = KernelSpecSearch.Find(search);
        KernelNames.Check(options, found);
        if (!File.Exists(Path.Combine(program.Folder, KernelProgram.FileName)))
            throw new KernelInstallException($"'{program.Folder}' does not hold {KernelProgram.FileName}: install with the churnlab command of a build.");

        return Guarded(data, () =>
        {
            var copied = !options.InPlace && copies.Ensure(program);
            var folder = options.InPlace ? program.Folder : copies.FolderOf(program);
            var rivals = found.Where(spec => spec.Name == NotebookMetadata.KernelName && !spec.IsOurs).ToList();
            var replaced = options.Replace ? MoveAside(rivals.Where(spec => IsBefore(spec, data, search))) : [];
            var specs = WriteAll(options, (data, folder), found, rivals.Count == 0 || options.Replace, replaced);
            if (!options.InPlace)
                ProgramCopies.Register(folder, specs.Select(spec => spec.Folder));
            var now = KernelSpecSearch.Find(search);
            var (removed, held) = copies.Prune(now);
            return new KernelInstallation
            {
                Specs = specs,
                ProgramFolder = folder,
                ProgramCopied = copied,
                Replaced = replaced,
                Foreign = now.FirstOrDefault(spec => spec.Name == NotebookMetadata.KernelName) is { IsOurs: false } first ? first : null,
                RemovedPrograms = removed,
                HeldPrograms = held,
            };
        });
    }

    /// <summary>Removes our kernelspecs of a place with the copies of the program, and puts back what was moved aside for them.</summary>
    /// <param name="place">The place they were installed in.</param>
    /// <exception cref="KernelInstallException">A folder cannot be changed; calling again goes on where it stopped.</exception>
    public KernelRemoval Uninstall(KernelPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (data, copies, search) = At(place);
        return Guarded(data, () =>
        {
            var ours = KernelSpecSearch.Find(data).Where(spec => spec.IsOurs).ToList();
            foreach (var spec in ours)
                SpecFolder.Remove(spec.Folder);
            var putBack = search.SelectMany(SpecFolder.PutBack).ToList();
            var left = KernelSpecSearch.Find(search);
            var (removed, held) = copies.Prune(left);
            return new KernelRemoval
            {
                RemovedSpecs = [.. ours.Select(spec => spec.Folder)],
                RemovedPrograms = removed,
                HeldPrograms = held,
                PutBack = putBack,
                Elsewhere = [.. left.Where(spec => spec.IsOurs)],
            };
        });
    }

    /// <summary>Every kernelspec Jupyter finds, in the order it looks, with what is wrong with each.</summary>
    public IReadOnlyList<KernelSpecEntry> List()
    {
        var found = KernelSpecSearch.Find(folders.Search);
        return [.. found.Select(spec => spec with { Problems = KernelSpecCheck.Problems(spec, found, program) })];
    }

    private (string Data, ProgramCopies Copies, IReadOnlyList<string> Search) At(KernelPlace place)
    {
        var data = Full(folders.DataOf(place));
        var search = folders.Within(place).Search.Select(Full).Append(data).Distinct(StringComparer.Ordinal);
        return (data, new(Full(folders.ProgramsOf(place))), [.. search]);
    }

    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    // What lies in a folder that is searched later is hidden by ours and can stay.
    private static bool IsBefore(KernelSpecEntry spec, string data, IReadOnlyList<string> search) =>
        search.Index().First(folder => folder.Item == spec.DataFolder || folder.Item == data).Item == spec.DataFolder;

    private static List<(string From, string To)> MoveAside(IEnumerable<KernelSpecEntry> rivals)
    {
        var moved = new List<(string From, string To)>();
        try
        {
            foreach (var spec in rivals)
                moved.Add((spec.Folder, SpecFolder.MoveAside(spec)));
            return moved;
        }
        catch
        {
            MoveBack(moved);
            throw;
        }
    }

    private static void MoveBack(IEnumerable<(string From, string To)> moved)
    {
        foreach (var (from, to) in moved)
        {
            if (!Directory.Exists(from))
                Directory.Move(to, from);
        }
    }

    private List<InstalledSpec> WriteAll(
        KernelInstallOptions options,
        (string Data, string Program) where,
        IReadOnlyList<KernelSpecEntry> found,
        bool takesNotebooksName,
        List<(string From, string To)> replaced)
    {
        try
        {
            return [.. KernelNames.ToWrite(options, found.Where(spec => spec.DataFolder == where.Data && spec.IsOurs), takesNotebooksName)
                .Select(name => Write(name.Name, name.DisplayName, where))];
        }
        catch
        {
            MoveBack(replaced);
            throw;
        }
    }

    private InstalledSpec Write(string name, string displayName, (string Data, string Program) where)
    {
        var folder = Path.Combine(where.Data, KernelSpecSearch.Subfolder, name);
        var json = KernelSpecFile.Write(displayName, program.Dotnet, Path.Combine(where.Program, KernelProgram.FileName), new(program.Version));
        return new(name, displayName, folder, SpecFolder.Write(folder, json));
    }

    private static T Guarded<T>(string folder, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new KernelInstallException(
                $"'{folder}' may not be changed ({exception.Message.TrimEnd('.')}): choose a folder of your own with --prefix or JUPYTER_DATA_DIR, "
                + "or call as an administrator for --system.",
                exception);
        }
        catch (IOException exception)
        {
            throw new KernelInstallException($"'{folder}' cannot be changed ({exception.Message.TrimEnd('.')}): see to that and call again.", exception);
        }
    }
}
