using ChurnLab.Notebooks.Running;

namespace ChurnLab.Cli;

/// <summary>Which notebooks a command means.</summary>
internal static class NotebookPaths
{
    /// <summary>Folder taken when nothing is named.</summary>
    public const string DefaultFolder = "notebooks";

    /// <summary>Files among the named ones and those in named folders; all of <c>notebooks/</c> when nothing is named.</summary>
    /// <exception cref="RunUsageException">A name leads to nothing.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyCollection<string> names)
    {
        if (names.Count > 0)
            return [.. names.SelectMany(FilesOf).Distinct(StringComparer.Ordinal)];
        return Directory.Exists(DefaultFolder)
            ? FilesOf(DefaultFolder)
            : throw new RunUsageException(
                $"No notebook was named and there is no folder '{DefaultFolder}' in {Directory.GetCurrentDirectory()}: "
                + "name a notebook, or start in the folder of the repository.");
    }

    private static List<string> FilesOf(string name)
    {
        if (File.Exists(name))
            return [name];
        if (name.StartsWith('-') && !Directory.Exists(name))
            throw new RunUsageException($"'{name}' is not an option of this verb: see --help after it.");
        if (!Directory.Exists(name))
            throw new RunUsageException($"'{name}' was not found: expected a notebook (.ipynb or .dib) or a folder of notebooks.");
        var files = Directory.EnumerateFiles(name)
            .Where(file => Path.GetExtension(file) is ".ipynb" or ".dib")
            .Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new RunUsageException($"The folder '{name}' holds no notebook (.ipynb or .dib).");
    }
}
