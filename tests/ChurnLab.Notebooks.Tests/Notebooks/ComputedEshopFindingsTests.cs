using System.Globalization;
using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Tests.Testing;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>The findings of notebook 02 are of the data: they fall silent and turn with them.</summary>
[Trait("tier", "notebooks")]
public sealed class ComputedEshopFindingsTests(NotebookRuns runs) : IDisposable
{
    private const string Name = "02-eshop-activity";

    // Of some fifty; the run the number comes from had 42.
    private const int Resolved = 38;

    // Starts of findings about the files, the same whatever the outcome depends on.
    private static readonly string[] AboutTheFiles =
    [
        "В четырёх файлах 1300 клиентов", "Сделано: 12 проверок", "В файлах 1300 клиентов", "Выбросов в выручке текущего месяца: 1.",
        "По всем признакам, кроме номера и прибыли, совпадают 11 групп", "Честная ROC-AUC леса",
    ];

    private const string OrderTells = "Порядок строк выдаёт исход";

    // Starts of findings about models and risks that are true of a model that tells nothing, too, or should be silent then.
    private static readonly string[] AboutAnyModel =
    [
        "Семейств: 7, проб у каждого", "Калибровка «",
    ];

    private static readonly string[] OverAllFeatures =
    [
        "Снизившие активность в сравнении с сохранившими", "С признаком «снижение активности» связаны", "Признаков, связь которых", "По вложенной проверке",
    ];

    private readonly CommandRun _run = new();

    [Fact]
    public async Task On_the_sample_effects_stand_out()
    {
        var findings = (await runs.ExecutedAsync(Name + ".ipynb")).Findings();

        Assert.True(findings.Count(finding => finding.IsResolved) >= Resolved, string.Join('\n', findings));
        Assert.True(findings[0].IsResolved);
        Assert.Contains("Снижение узнаётся: на отложенной части ROC-AUC 0,9", findings[0].Text, StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.Text.StartsWith("Страницы за визит: у снизивших", StringComparison.Ordinal) && finding.IsResolved);
        Assert.Contains(findings, finding => finding.Text.StartsWith("Высокий риск и высокая прибыль — ", StringComparison.Ordinal) && finding.IsResolved);
    }

    [Fact]
    public async Task Where_nothing_drives_the_outcome_nothing_is_said_of_it_and_nothing_offered()
    {
        EshopGenerator.WriteFiles(Data, new EshopGeneratorOptions { Driver = EshopDriver.None });

        SaysNothing(await ExecutedAsync(Data), [.. AboutTheFiles, OrderTells]);
    }

    [Fact]
    public async Task Where_the_outcome_is_dealt_out_at_random_nothing_is_said_of_it_and_nothing_offered()
    {
        await EshopFiles.CopyAsync(Data, EshopFiles.Clients, lines => EshopFiles.WithOutcomeShuffled(lines, seed: 1));

        SaysNothing(await ExecutedAsync(Data), AboutTheFiles);
    }

    [Fact]
    public async Task Where_failures_of_the_service_are_the_only_driver_everything_points_at_them()
    {
        EshopGenerator.WriteFiles(Data, new EshopGeneratorOptions { Driver = EshopDriver.Errors });

        var executed = await ExecutedAsync(Data);

        var findings = executed.Findings();
        Assert.All(PointAtFailures, pattern => Assert.Contains(findings, finding => finding.IsResolved && Regex.IsMatch(finding.Text, pattern)));
        var rules = executed.Outputs().Select(output => ExecutedNotebook.Plain(output.Content("text/plain")))
            .Single(text => text.Contains("попали в высокий риск", StringComparison.Ordinal));
        Assert.Matches("сбои сервиса от [6-9]", rules);

        // Of all offers help after failures goes to most clients.
        var plan = findings.Select(finding => finding.Text).Single(text => text.StartsWith("Кому что: ", StringComparison.Ordinal));
        var most = Regex.Matches(plan.Split('.')[0], "([а-я][а-я -]+) — ([0-9 ]+) клиент")
            .MaxBy(offer => int.Parse(offer.Groups[2].Value.Replace(" ", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        Assert.Equal("помощь после сбоев", most?.Groups[1].Value);
    }

    public void Dispose() => _run.Dispose();

    // What says it: portrait, phi_K, tests, the first page, permutation, its groups, Shapley values, the effect, contrast.
    private static readonly string[] PointAtFailures =
    [
        "^Снизившие активность в сравнении с сохранившими активность, начиная с самого сильного отличия: сбои сервиса выше \\(медиана 8 против 4\\)\\. ",
        "^С признаком «снижение активности» связаны, начиная с сильнейшего \\(φK\\): сбои сервиса \\(0,9[0-9]\\)\\. ",
        "^Признаков, связь которых .* видна с поправкой на число проверок: 1 из 16\\. Заметная связь .*: сбои сервиса ",
        "сильнее всего на риск влияют сбои сервиса, ",
        "^Если перемешать признак, ROC-AUC ухудшается сильнее всего от этих: сбои сервиса \\(на 0,4[0-9]*\\)",
        "^Если перемешать признак, ROC-AUC ухудшается сильнее всего от этих: Поведение на сайте \\(на 0,4[0-9]*\\)",
        "^Сильнее всего меняют прогноз: сбои сервиса \\(в среднем на [0-9,]+ п\\. п\\.; чем больше, тем выше прогноз\\)",
        "^Если у всех клиентов признак «сбои сервиса» сделать одинаковым, средний прогноз ниже всего при значении «[0-5]» .* выше всего при «[6-9]»",
        "^Клиенты сегмента в сравнении с остальными, начиная с самого сильного отличия: сбои сервиса выше ",
    ];

    private string Data => Path.Combine(_run.Folder, "data");

    private async Task<NotebookDocument> ExecutedAsync(string data)
    {
        var exitCode = await _run.InvokeAsync(
            "run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", data, "--parameter", "trials=5", "--parameter", "repeats=1", "--out", _run.Reports);
        var executed = _run.Executed(Name);
        Assert.Equal((0, ""), (exitCode, executed.Failures(Name)));
        return executed;
    }

    private static void SaysNothing(NotebookDocument executed, string[] aboutTheFiles)
    {
        var findings = executed.Findings();
        Assert.False(findings[0].IsResolved);
        Assert.EndsWith(
            "модель не лучше случайного угадывания. Выделять сегменты и делать предложения не по чему.", findings[0].Text, StringComparison.Ordinal);
        var noOffers = ("Модель не лучше случайного угадывания: предлагать кому-то одному, а не всем, не по чему.", false);
        Assert.Equal(noOffers, findings[1]);
        // The first page, the plan, the budget and the trial.
        Assert.Equal(4, findings.Count(finding => finding == noOffers));
        var noImportance = ("Модель не лучше случайного угадывания, поэтому вклады признаков ничего не объясняют.", false);
        Assert.Equal(3, findings.Count(finding => finding == noImportance));
        Assert.Contains(("Клиентов с надёжно высоким риском нет, поэтому и правил для них нет.", false), findings);

        var resolved = findings.Where(finding => finding.IsResolved).Select(finding => finding.Text).ToList();
        Assert.All(aboutTheFiles, start => Assert.Single(resolved, text => text.StartsWith(start, StringComparison.Ordinal)));
        string[] expected = [.. aboutTheFiles, .. AboutAnyModel];
        var ofTheOutcome = resolved.Where(text => !IsAmong(expected, text)).ToList();

        // Fifteen findings of a feature each, at 95 %: chance sets one apart now and then, and those over all features tell of it again.
        Assert.True(ofTheOutcome.Count(text => !IsAmong(OverAllFeatures, text)) <= 2, string.Join('\n', ofTheOutcome));
        Assert.True(ofTheOutcome.Count(text => IsAmong(OverAllFeatures, text)) <= 2, string.Join('\n', ofTheOutcome));
    }

    private static bool IsAmong(string[] starts, string text) => Array.Exists(starts, start => text.StartsWith(start, StringComparison.Ordinal));
}
