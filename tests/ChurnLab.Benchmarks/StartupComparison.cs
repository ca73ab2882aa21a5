using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Benchmarks;

/// <summary>Forty trivial cells from a cold process to the HTML file, against nbconvert with ipykernel.</summary>
internal static class StartupComparison
{
    private const int Cells = 40;
    private const int Runs = 7;

    public static string Run()
    {
        var folder = Directory.CreateTempSubdirectory("churnlab-startup-").FullName;
        try
        {
            var ours = Measure("dotnet", [CommandPath(), "run", OurNotebook(folder), "--out", Path.Combine(folder, "reports")]);
            var theirs = HasNbconvert()
                ? Measure("jupyter", ["nbconvert", "--to", "html", "--execute", TheirNotebook(folder), "--output-dir", Path.Combine(folder, "html")])
                : null;
            return Table(ours, theirs);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Table(List<double> ours, List<double>? theirs)
    {
        var text = new StringBuilder($"""
            # Cold start: {Cells} trivial cells to one HTML file

            Wall time of the whole command, median of {Runs} runs (least to most), files in the page cache.

            | command | seconds |
            |---|---|
            | `churnlab run` (aim 2.9 s) | {Span(ours)} |

            """);
        if (theirs is not null)
        {
            var version = Version("jupyter", "nbconvert --version");
            text.AppendLine(CultureInfo.InvariantCulture, $"| `jupyter nbconvert --to html --execute` ({version}, ipykernel) | {Span(theirs)} |");
        }
        return text.ToString();
    }

    private static string Span(List<double> seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds.Order().ElementAt(seconds.Count / 2):F2} ({seconds.Min():F2} to {seconds.Max():F2})");

    private static List<double> Measure(string program, string[] arguments)
    {
        // One run to fill the page cache and make what is made once.
        Execute(program, arguments);
        return [.. Enumerable.Range(0, Runs).Select(_ => Execute(program, arguments))];
    }

    private static double Execute(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? clock.Elapsed.TotalSeconds
            : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {error.GetAwaiter().GetResult()}");
    }

    private static Process Start(string program, string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    })!;

    private static string Version(string program, string arguments)
    {
        using var process = Start(program, arguments.Split(' '));
        return process.StandardOutput.ReadToEnd().Trim();
    }

    private static bool HasNbconvert()
    {
        try
        {
            return Version("jupyter", "nbconvert --version").Length > 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string CommandPath()
    {
        var path = Path.Combine(ResultFile.RepositoryRoot, "artifacts", "bin", "ChurnLab.Cli", "release", "ChurnLab.Cli.dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the command first: dotnet build -c Release lib/ChurnLab.Cli", path);
    }

    private static string OurNotebook(string folder)
    {
        var document = NotebookDocument.New();
        for (var i = 0; i < Cells; i++)
            document.Insert(i, NotebookCell.Code($"var v{i} = {i};\nv{i} + 1"));
        var path = Path.Combine(folder, "trivial.ipynb");
        NotebookFile.Write(document, path);
        return path;
    }

    private static string TheirNotebook(string folder)
    {
        var document = NotebookDocument.New();
        for (var i = 0; i < Cells; i++)
            document.Insert(i, NotebookCell.Code($"v{i} = {i}\nv{i} + 1"));
        document.Metadata.Clear();
        document.Metadata["kernelspec"] = System.Text.Json.Nodes.JsonNode.Parse("""{"display_name": "Python 3", "language": "python", "name": "python3"}""");
        var path = Path.Combine(folder, "trivial-python.ipynb");
        NotebookFile.Write(document, path);
        return path;
    }
}
