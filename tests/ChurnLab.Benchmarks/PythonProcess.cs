using System.Diagnostics;

namespace ChurnLab.Benchmarks;

/// <summary>A Python that stays open and answers one line with one line, so that its runs can alternate with ours.</summary>
/// <remarks>Its script prints the versions it found first, or nothing where a package it needs is not there.</remarks>
internal sealed class PythonProcess : IDisposable
{
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3", "python"];

    private readonly Process _process;

    private PythonProcess(Process process, string version) => (_process, Version) = (process, version);

    /// <summary>Versions of Python and its packages.</summary>
    public string Version { get; }

    /// <summary>Starts the first interpreter in which a script finds its packages; null where there is none.</summary>
    public static PythonProcess? Start(string script, params string[] arguments) =>
        Interpreters.Select(program => Start(program, script, arguments)).FirstOrDefault(process => process is not null);

    /// <summary>Sends a line and waits for the answer.</summary>
    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"Python ended in '{line}'; its message is above.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static PythonProcess? Start(string program, string script, string[] arguments)
    {
        try
        {
            var process = Process.Start(new ProcessStartInfo(program, ["-W", "ignore", "-c", script, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            if (process.StandardOutput.ReadLine() is { } version)
                return new(process, version);
            process.WaitForExit();
            process.Dispose();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No such interpreter here.
        }

        return null;
    }
}
