using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that imports pandas.</summary>
internal sealed class Pandas(string python)
{
    private const string Script = """
        import sys, time, pandas
        path, target, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
        def timed(action):
            start = time.perf_counter()
            result = action()
            return result, time.perf_counter() - start
        frame = pandas.read_csv(path)
        print(pandas.__version__)
        print(*[timed(lambda: pandas.read_csv(path))[1] for _ in range(runs)])
        print(*[timed(lambda: frame.to_csv(target, index=False))[1] for _ in range(3)])
        """;

    // The first one on the path may be another than the system's, which has the packages of the system.
    private static readonly string[] Candidates = ["python3", "python", "/usr/bin/python3"];

    public static Pandas? Find() =>
        Array.Find(Candidates, python => Lines(python, ["-c", "import pandas"]) is not null) is { } found ? new Pandas(found) : null;

    public PandasTimes? Measure(string folder, string path, int runs)
    {
        var arguments = new[] { "-c", Script, path, Path.Combine(folder, "theirs.csv"), runs.ToString(CultureInfo.InvariantCulture) };
        return Lines(python, arguments) is [var version, var read, var write, ..]
            ? new PandasTimes(version, Numbers(read), Numbers(write))
            : null;
    }

    private static double[] Numbers(string line) =>
        Array.ConvertAll(line.Split(' '), text => double.Parse(text, CultureInfo.InvariantCulture));

    private static string[]? Lines(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Split('\n') : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
