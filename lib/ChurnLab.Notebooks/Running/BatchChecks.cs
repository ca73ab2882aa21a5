using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Running;

/// <summary>What is checked before anything runs: a typing mistake must not cost an hour.</summary>
internal static class BatchChecks
{
    public static void Parameters(string path, NotebookDocument document, RunOptions options)
    {
        try
        {
            NotebookParameters.Apply(document.Clone(), options.Parameters);
        }
        catch (RunUsageException exception)
        {
            throw new RunUsageException($"{Path.GetFileName(path)}: {exception.Message}");
        }
    }

    public static void IsCSharp(string path, NotebookDocument document)
    {
        var language = ((document.Json["metadata"] as System.Text.Json.Nodes.JsonObject)?["kernelspec"]
            as System.Text.Json.Nodes.JsonObject)?["language"]?.ToString();
        if (language is not null && !language.Equals("C#", StringComparison.OrdinalIgnoreCase) && !language.StartsWith("csharp", StringComparison.Ordinal))
            throw new RunUsageException($"{Path.GetFileName(path)} is a notebook in {language}: expected C#.");
    }

    /// <summary>Whether the results can be written, and write over none of the notebooks.</summary>
    public static void Targets(IEnumerable<string> paths, IReadOnlyList<string> names, BatchOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.OutputFolder) || File.Exists(options.OutputFolder))
            throw new RunUsageException($"'{options.OutputFolder}' cannot hold the reports: expected the path of a folder (--out).");
        foreach (var (path, name) in paths.Zip(names))
        {
            var target = Path.Combine(Path.GetFullPath(options.OutputFolder), name + ".ipynb");
            if (string.Equals(RealPath(path), RealPath(target), StringComparison.Ordinal))
            {
                throw new RunUsageException(
                    $"The executed notebook would be written over {path} itself: name another folder with --out.");
            }
        }

        if (options.JUnitPath is not { } junit)
            return;
        if (junit.Length == 0 || Directory.Exists(junit))
            throw new RunUsageException($"'{junit}' cannot be the JUnit report: expected the path of a file (--junit).");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(junit))!);
    }

    // The folder's links are followed, so that two ways to one folder are one.
    private static string RealPath(string path)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
        var real = folder.Exists ? folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder.FullName : folder.FullName;
        var file = new FileInfo(Path.Combine(real, Path.GetFileName(path)));
        return file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName : file.FullName;
    }
}
