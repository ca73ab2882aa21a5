using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using ChurnLab.Notebooks;

namespace ChurnLab.Benchmarks;

/// <summary>A kept result: what was measured, on what, and how to measure it again.</summary>
internal static class ResultFile
{
    public static string RepositoryRoot { get; } = typeof(ResultFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string Write(string name, string body)
    {
        var path = Path.Combine(RepositoryRoot, "tests", "ChurnLab.Benchmarks", "results", name + ".md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var head = $"""
            <!-- Written by: dotnet run -c Release --project tests/ChurnLab.Benchmarks -- {name} -->
            Measured {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on {Environment.ProcessorCount} cores of {Processor()},
            {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, Release.


            """;
        AtomicFile.Write(path, head.ReplaceLineEndings("\n") + body.ReplaceLineEndings("\n").TrimEnd() + "\n");
        return path;
    }

    private static string Processor()
    {
        const string Info = "/proc/cpuinfo";
        var line = File.Exists(Info) ? File.ReadLines(Info).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
