using ChurnLab.Notebooks.Tests.Testing;

namespace ChurnLab.Notebooks.Tests.Notebooks;

/// <summary>Notebook 01 on the original file, whose counts are known from the study it repeats.</summary>
[Trait("tier", "notebooks")]
public sealed class OriginalBankTests : IDisposable
{
    private const string Name = "01-bank-churn";

    private readonly CommandRun _run = new();

    [Fact]
    public async Task The_notebook_shows_the_known_counts()
    {
        var folder = Environment.GetEnvironmentVariable("CHURNLAB_REAL");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CHURNLAB_REAL is unset: it names the folder of the original data files.");

        var exitCode = await _run.InvokeAsync("run", NotebookRuns.PathOf(Name + ".ipynb"), "--data", folder!, "--out", _run.Reports);

        var executed = _run.Executed(Name);
        Assert.Equal((0, ""), (exitCode, executed.Failures(Name)));
        var said = executed.PlainText();
        Assert.All(Known, sentence => Assert.Contains(sentence, said, StringComparison.Ordinal));
    }

    public void Dispose() => _run.Dispose();

    private static readonly string[] Known =
    [
        // The file as it is.
        "\nстрок 10 000\n",
        "\nушли 1820\n",
        "\nдоля ушедших 18,20 %\n",
        "\nбез остатка на счетах 2295\n",
        "\nномеров клиента, встреченных дважды 73\n",
        // What cleaning removes.
        "исходная выгрузка 0 0 10 000 18,20 %",
        "возраст не указан 26 1 9974 18,24 %",
        "нет ни одного продукта: такого клиента быть не может 1 1 9973 18,23 %",
        // The clients that statements are made of.
        "Из 9973 клиентов ушли 1818 — 18,2 %",
        "\nнет 2278 12 0,5 %",
        "\nда 7695 1806 23,5 %",
        "при значении «4» — 63,3 % (300 из 474)",
        "при значении «М» — 23,7 % (1183 из 4991)",
    ];
}
