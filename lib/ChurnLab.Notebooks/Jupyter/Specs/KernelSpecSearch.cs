namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Finds kernelspecs as Jupyter does.</summary>
internal static class KernelSpecSearch
{
    /// <summary>Subfolder of a data folder that holds kernelspecs.</summary>
    public const string Subfolder = "kernels";

    /// <summary>The kernelspecs of data folders, in the order of the folders and by name within each.</summary>
    public static IReadOnlyList<KernelSpecEntry> Find(IEnumerable<string> dataFolders) => [.. dataFolders.SelectMany(Find)];

    /// <summary>The kernelspecs of one data folder, by name.</summary>
    public static IReadOnlyList<KernelSpecEntry> Find(string dataFolder)
    {
        var folder = Path.Combine(Path.GetFullPath(dataFolder), Subfolder);
        try
        {
            return
            [
                .. Directory.EnumerateDirectories(folder)
                    .Where(spec => File.Exists(Path.Combine(spec, KernelSpecFile.FileName)))
                    .Order(StringComparer.Ordinal)
                    .Select(spec => new KernelSpecEntry
                    {
                        Name = Path.GetFileName(spec).ToLowerInvariant(),
                        Folder = spec,
                        File = KernelSpecFile.Read(Path.Combine(spec, KernelSpecFile.FileName)),
                    }),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Most folders Jupyter searches do not exist, and what we may not read, the user's Jupyter may not either.
            return [];
        }
    }
}
