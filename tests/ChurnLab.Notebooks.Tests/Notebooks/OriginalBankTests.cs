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
        // The file as it is, and what cleaning leaves of it.
        "\nстрок 10 000 9973\n",
        "\nушли 1820 1818\n",
        "\nдоля ушедших 18,20 % 18,23 %\n",
        "\nбез остатка на счетах 2295 2278\n",
        "\nдоля ушедших без остатка 0,57 % 0,53 %\n",
        "\nдоля ушедших с остатком 23,45 % 23,47 %\n",
        "\nномеров клиента, встреченных дважды 73 50\n",
        // Repeated numbers of two kinds.
        "Повторяются 73 номера, всего строк с ними 146.",
        "Возраст указан везде — 50 номеров: пол совпадает у 18, город — у 0; никто не ушёл у 0, ровно один ушёл у 50.",
        "Возраст в одной из строк не указан — 23 номера: пол совпадает у 23, город — у 0; никто не ушёл у 23, ровно один ушёл у 0.",
        // The audit.
        "\nвозраст не указан строки удалены 26 1 9974 18,20 % 18,24 %",
        "\nнет ни одного продукта: такого клиента быть не может строки удалены 1 1 9973 18,24 % 18,23 %",
        "Пропуски в «balance» (2295 строк, 23,0 %) структурные, а не случайные: 95,0 % из них приходится на «equity»: 0",
        // Who left.
        "Из 9973 клиентов ушли 1818 — 18,2 %",
        "«да» — 23,5 %, 1806 из 7695; «нет» — 0,5 %, 12 из 2278",
        "«М» — 23,7 %, 1183 из 4991",
        "\n1 3323 235 7,1 % 6,2 % 8,0 %\n2 5119 978 19,1 % 18,1 % 20,2 %\n3 1038 297 28,6 % 25,9 % 31,4 %\n4 474 300 63,3 % 58,9 % 67,5 %\n5 19 8 42,1 %",
        "Возраст. Все клиенты (ушли 18,2 %): чаще уходят при 25–29 (25,5 %, 233 из 912), 51–60 (27,4 %, 432 из 1578)",
        "Сильнее всего ушедших отличают: баллы собственности, число продуктов, остаток на счетах",
        // φK as the package has it for these bins (the balance with its missing values apart).
        "недавняя активность (0,26), число продуктов (0,26), скоринговый балл (0,23), пол (0,22), кредитная карта (0,20), возраст (0,18), оценка дохода (0,06)",
        // Income: hidden by those without a balance, who have more of it and hardly leave.
        "Дельта Клиффа: все клиенты — 0,06 (от 0,03 до 0,08), внутри групп — 0,20 (от 0,17 до 0,23)",
        "«нет» — медиана 174 354, ушли 0,5 %",
        // Four products turn the effects of card and activity round; 0.65 and 0.51 are 1.55 and 1.98 the other way.
        "Отношение шансов при «да»: все клиенты — 0,51 (от 0,46 до 0,56), внутри групп — 0,65 (от 0,58 до 0,72)",
        "«3» — 0,82 (от 0,62 до 1,09); «4» — 3,69 (от 2,46 до 5,53)",
        "«3» — 2,76 (от 2,09 до 3,63); «4» — 0,13 (от 0,06 до 0,26)",
    ];
}
