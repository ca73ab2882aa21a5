using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ChurnLab.Notebooks.Tests.Jupyter;

/// <summary>Runs of scripts that check the kernel; each is run once, when a check of it is first asked for.</summary>
public sealed partial class CheckRuns : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Lazy<Task<Run>>> _runs = new(StringComparer.Ordinal);
    private readonly KernelHome _home = new();

    /// <summary>The checks of modules, in their order.</summary>
    public static TheoryData<string, string> ChecksOf(IEnumerable<TheoryDataRow<string>> modules)
    {
        var checks = new TheoryData<string, string>();
        foreach (string module in modules)
        {
            foreach (Match match in Check().Matches(File.ReadAllText(KernelHome.Script(module))))
                checks.Add(module, match.Groups["name"].Value);
        }

        return checks;
    }

    /// <summary>Fails when the check does not hold, or was not run.</summary>
    /// <param name="check">Its name.</param>
    /// <param name="script">The script and its arguments, by which the run is known.</param>
    public async Task HoldsAsync(string check, params string[] script)
    {
        var run = await OfAsync(script);
        if (!run.Results.TryGetValue(check, out var result))
            Assert.Fail($"{check} was not run. {run.Error}");
        if (result.Failure is not null)
            Assert.Fail(result.Failure);
    }

    /// <summary>Names of the checks a run has made, sorted.</summary>
    public async Task<IEnumerable<string>> NamesAsync(params string[] script) => (await OfAsync(script)).Results.Keys.Order(StringComparer.Ordinal);

    /// <summary>Fails when a run has left a process.</summary>
    public async Task LeavesNothingAsync(params string[] script) => Assert.Equal([], (await OfAsync(script)).Leftovers);

    public void Dispose() => _home.Dispose();

    [GeneratedRegex(@"^def (?<name>check_\w+)\(", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Check();

    private Task<Run> OfAsync(string[] script) => _runs.GetOrAdd(string.Join(' ', script), _ => new(() => StartAsync(script))).Value;

    private async Task<Run> StartAsync(string[] script)
    {
        var (exitCode, output, error) = await _home.RunAsync(Limit, [KernelHome.Script(script[0]), .. script.Skip(1)]);
        return new Run(CheckResult.ReadAll(output), $"Exit code {exitCode}. {error}", await _home.LeftoversAsync());
    }

    private sealed record Run(IReadOnlyDictionary<string, CheckResult> Results, string Error, IReadOnlyList<string> Leftovers);
}
