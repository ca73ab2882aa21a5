using System.Globalization;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Tests.Jupyter;

namespace ChurnLab.Notebooks.Tests.Soak;

/// <summary>A kernel that is used again and again through Jupyter's own client.</summary>
[Trait("tier", "soak")]
public sealed class KernelSoakTests : IDisposable
{
    private const string Figures = "FIGURES ";

    private readonly KernelHome _home = new();

    [Fact]
    public async Task Hundreds_of_starts_restarts_interrupts_and_clients_leave_nothing_behind()
    {
        var (exitCode, output, error) = await _home.RunAsync(TimeSpan.FromHours(1), KernelHome.Script("run"), "lasting");

        Assert.True(exitCode == 0, error);
        var results = CheckResult.ReadAll(output);
        Assert.Equal(6, results.Count);
        Assert.All(results.Values, result => Assert.Null(result.Failure));
        Assert.Empty(await _home.LeftoversAsync());
        var figures = output.Split('\n').Where(line => line.StartsWith(Figures, StringComparison.Ordinal))
            .SelectMany(line => JsonNode.Parse(line[Figures.Length..])!.AsObject())
            .ToDictionary(pair => pair.Key, pair => (double)pair.Value!, StringComparer.Ordinal);
        SoakResult.Keep("kernel", Text(figures));
    }

    public void Dispose() => _home.Dispose();

    private static string Text(Dictionary<string, double> figures) => string.Create(CultureInfo.InvariantCulture, $"""
        # Kernel

        Through jupyter_client, a Debug build; nothing was left running, and no file descriptor more was open than at the fifth part.

        | what | measured |
        | --- | --- |
        | 100 starts and ends | {figures["start_and_end"]:F2} s each; {figures["start_to_answer"]:F2} s to the first answer, before the compiler is loaded |
        | 100 restarts | {figures["restart"]:F2} s each |
        | 100 interrupts of loops and sleeps in one session | the slowest took {figures["slowest_interrupt"]:F2} s; front {Memory(figures, "")} |
        | 100 cells that end their process | front {Memory(figures, "lost_")} |
        | 1,000 clients, one after the other | front {Memory(figures, "clients_")} |
        | 100,000 messages of one cell, whole and in order | {figures["messages_a_second"]:N0} a second; front {Memory(figures, "messages_")} |
        """);

    private static string Memory(Dictionary<string, double> figures, string part) => string.Create(
        CultureInfo.InvariantCulture, $"{figures[part + "front_before"]:F0} MB, then {figures[part + "front_after"]:F0} MB");
}
