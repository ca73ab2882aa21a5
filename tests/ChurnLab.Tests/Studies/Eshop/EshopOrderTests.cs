using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Whether the order of the file tells the outcome.</summary>
public sealed class EshopOrderTests
{
    [Fact]
    public void A_file_sorted_by_outcome_is_told_with_its_runs()
    {
        using var folder = Labelled(i => i < 25);

        var order = folder.Load().Order;

        Assert.Equal([new EshopRun(1001, 1025, 25, true), new EshopRun(1026, 1040, 15, false)], order.Runs);
        Assert.Equal((1.0, 19.75), (order.Area, order.ExpectedRuns));
        Assert.Equal("Порядок строк выдаёт исход", order.Finding().Headline);
        Assert.Equal(
            "Порядок строк выдаёт исход: у одного номера строки ROC-AUC 1,000, при 0,5 порядок ни о чём не говорит. "
            + "В файле 2 серии с одинаковым исходом, при случайном порядке их было бы около 20. "
            + "Номер клиента растёт вместе с номером строки, поэтому в признаки он не входит, а части для проверки модели перемешиваются.",
            Said.Plain(order.Finding().Text));
        Assert.Equal(["снизилась", "прежняя"], order.ToTable().Frame.Text("Активность"));
    }

    [Fact]
    public void Runs_without_a_trend_are_told_too()
    {
        using var folder = Labelled(i => i is >= 10 and < 30);

        var order = folder.Load().Order;

        Assert.Equal((3, 0.5), (order.Runs.Count, order.Area));
        Assert.StartsWith(
            "Строки с одинаковым исходом стоят рядом чаще, чем случайно (ROC-AUC номера строки 0,500).",
            order.Finding().Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_outcome_has_no_order(bool declined)
    {
        using var folder = Labelled(_ => declined);

        var data = folder.Load();

        Assert.False(data.Order.TellsOutcome);
        Assert.Single(data.Order.Runs);
        Assert.DoesNotContain("NaN", data.Audit().ToText(), StringComparison.Ordinal);
    }

    private static EshopFolder Labelled(Func<int, bool> declined)
    {
        var folder = new EshopFolder();
        for (var i = 0; i < 40; i++)
            folder.Field(EshopFolder.Clients, i + 2, 1, declined(i) ? "Снизилась" : "Прежний уровень");
        return folder;
    }
}
