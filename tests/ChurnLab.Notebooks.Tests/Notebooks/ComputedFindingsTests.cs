using System.Globalization;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>The findings of notebook 01 are of the data: they fall silent and turn with them.</summary>
[Trait("tier", "notebooks")]
public sealed class ComputedFindingsTests(NotebookRuns runs) : IDisposable
{
    private const string Name = "01-bank-churn";
    private const int Age = 4;
    private const int CreditCard = 8;
    private const int LastActivity = 9;
    private const int Churn = 11;

    // Findings about the file itself, which do not depend on who left: repeated numbers, cleaning, clusters.
    private const int AboutTheFile = 3;

    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("data", "bank", BankFile.Name));

    private readonly CommandRun _run = new();

    [Fact]
    public async Task On_the_sample_effects_stand_out()
    {
        var findings = (await runs.ExecutedAsync(Name + ".ipynb")).Findings();

        Assert.True(findings.Count(finding => finding.IsResolved) >= 16, string.Join('\n', findings));
        Assert.Contains(findings, finding => finding.Text.Contains("недавняя активность («да» — ", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Text.StartsWith("Возраст. Все клиенты", StringComparison.Ordinal) && finding.IsResolved);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Where_churn_is_dealt_out_at_random_nothing_stands_out(int seed)
    {
        var churn = Lines.Skip(1).Select(line => line[^1]).ToArray();
        new Random(seed).Shuffle(churn);

        var findings = await FindingsAsync([Lines[0], .. Lines.Skip(1).Select((line, i) => line[..^1] + churn[i])]);

        // Some twenty findings at 95 % each: one that chance makes is to be expected now and then.
        Assert.InRange(findings.Count(finding => finding.IsResolved), AboutTheFile, AboutTheFile + 2);
        Assert.False(findings[0].IsResolved);
        Assert.Contains("Ни одного сегмента рекомендовать нельзя", findings[0].Text, StringComparison.Ordinal);
        Assert.Equal(("Писем не писать: ни одного сегмента рекомендовать нельзя.", false), findings[1]);
        Assert.Contains(findings, finding => finding.Text.Contains("промежутков, где уходят чаще или реже, не видно", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Text.Contains("не отличаются от оставшихся больше, чем на случайный разброс", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_one_segment_was_planted_the_first_page_recommends_that_one()
    {
        var random = new Random(1);
        var findings = await FindingsAsync([Lines[0], .. Lines.Skip(1).Select(line => WithPlanted(line, random))]);

        Assert.True(findings[0].IsResolved);
        Assert.Contains("Уход сосредоточен: 1 сегмент ", findings[0].Text, StringComparison.Ordinal);
        var steps = _run.Executed(Name).PlainText();
        Assert.Matches("Сегмент 1 — (возраст до 35 лет, с кредитной картой, недавно активные|[^:]*): удержать", steps);
        Assert.DoesNotContain("Сегмент 2 — ", steps, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_effect_of_activity_is_reversed_its_sentences_reverse()
    {
        var findings = await FindingsAsync([Lines[0], .. Lines.Skip(1).Select(WithActivityTurned)]);

        Assert.Contains(findings, finding => finding.Text.Contains("недавняя активность («нет» — ", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, finding => finding.Text.Contains("недавняя активность («да» — ", StringComparison.Ordinal));
    }

    public void Dispose() => _run.Dispose();

    // One in ten leaves; of active holders of a card up to the age of 35 seven in ten.
    private static string WithPlanted(string line, Random random)
    {
        var fields = line.Split(',');
        var planted = double.TryParse(fields[Age], CultureInfo.InvariantCulture, out var age) && age <= 35
            && fields[CreditCard] == "1" && fields[LastActivity] == "1";
        fields[Churn] = random.NextDouble() < (planted ? 0.7 : 0.1) ? "1" : "0";
        return string.Join(',', fields);
    }

    private static string WithActivityTurned(string line)
    {
        var fields = line.Split(',');
        Assert.Equal(Churn + 1, fields.Length);
        fields[LastActivity] = fields[LastActivity] == "1" ? "0" : "1";
        return string.Join(',', fields);
    }

    private async Task<List<(string Text, bool IsResolved)>> FindingsAsync(string[] lines)
    {
        var data = Path.Combine(_run.Folder, "data");
        await File.WriteAllLinesAsync(BankFile.In(data), lines, TestContext.Current.CancellationToken);
        var exitCode = await _run.InvokeAsync("run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", data, "--out", _run.Reports);
        var executed = _run.Executed(Name);
        Assert.Equal((0, ""), (exitCode, executed.Failures(Name)));
        return executed.Findings();
    }
}
