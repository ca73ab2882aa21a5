using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Revenue of the current month that does not go with that of the previous one.</summary>
public sealed class EshopOutliersTests
{
    [Theory]
    [InlineData("105253.0", 5253.0)] // 10 in front
    [InlineData("95253.0", 5253.0)] // a digit in front
    [InlineData("125253.0", 5253.0)] // two digits in front
    [InlineData("52530", 5253.0)] // the decimal point lost
    [InlineData("5.253", 5253.0)] // for a separator of thousands
    [InlineData("99000", null)] // explained by nothing
    [InlineData("1", null)]
    public void A_slip_of_the_pen_is_seen_where_it_explains_the_number(string typed, double? meant)
    {
        using var folder = Mistyped(typed);

        var outlier = Assert.Single(folder.Load().Outliers.Candidates);

        Assert.Equal((1021L, meant), (outlier.Id, outlier.Repaired));
        Assert.InRange(outlier.Predicted, 5050, 5350);
        Assert.InRange(Math.Abs(outlier.Distance), 10, double.PositiveInfinity);
    }

    [Fact]
    public void Of_two_slips_that_explain_a_number_none_is_believed()
    {
        // Client 1028 had 5350 roubles in the previous month; 5560 and 5600 are both what it lets expect.
        using var folder = new EshopFolder().Field(EshopFolder.Revenue, 83, 2, "55600");

        var outlier = Assert.Single(folder.Load().Outliers.Candidates);

        Assert.Equal((1028L, 55600.0, (double?)null), (outlier.Id, outlier.Found, outlier.Repaired));
    }

    [Fact]
    public void Each_decision_does_what_it_says()
    {
        using var folder = Mistyped("105253.0");
        using var unexplained = Mistyped("99000");

        var (left, repaired, median, kept) = (Revenue(EshopOutlierDecision.LeaveOut), Revenue(EshopOutlierDecision.Repair),
            Revenue(EshopOutlierDecision.Median), Revenue(EshopOutlierDecision.Keep));

        Assert.Equal((39, 40, 40, 40), (left.Count, repaired.Count, median.Count, kept.Count));
        Assert.Equal((5253.0, 105253.0), (repaired[20], kept[20]));
        Assert.Equal(left.Order().ElementAt(19), median[20]);
        Assert.Equal(39, unexplained.Load(EshopOutlierDecision.Repair).Clients.RowCount);

        List<double> Revenue(EshopOutlierDecision decision) => [.. folder.Load(decision).Clients.Number("rev_cur").OfType<double>()];
    }

    [Theory]
    [InlineData(EshopOutlierDecision.LeaveOut, "исключено из расчётов", "выручка текущего месяца не вяжется с предыдущим")]
    [InlineData(EshopOutlierDecision.Repair, "исправлено как описка, необъяснимое исключено", "и исправлена как описка")]
    [InlineData(EshopOutlierDecision.Median, "заменено медианой остальных", "и заменена медианой остальных")]
    [InlineData(EshopOutlierDecision.Keep, "оставлено как есть", "но оставлена как есть")]
    public void The_audit_and_the_trail_say_what_was_decided(EshopOutlierDecision decision, string done, string rule)
    {
        using var folder = Mistyped("105253.0");
        var data = folder.Load(decision);

        Assert.Contains(done, data.Audit().Frame.Text("Сделано"));
        Assert.EndsWith(rule, data.Cleaning.Steps[3].Title, StringComparison.Ordinal);
        Assert.Equal(1, data.Cleaning.Steps[3].RowsAffected);
        Assert.Equal(decision, data.OutlierDecision);
    }

    [Fact]
    public void The_decisions_are_compared_by_mean_spread_and_correlation()
    {
        using var folder = Mistyped("105253.0");
        var data = folder.Load();

        foreach (var choice in data.Outliers.Choices)
        {
            var revenue = folder.Load(choice.Decision).Clients.Number("rev_cur").OfType<double>().ToList();
            Assert.Equal((choice.Clients, choice.Mean), (revenue.Count, revenue.Average()), (a, b) => a.Item1 == b.Item1 && Math.Abs(a.Item2 - b.Item2) < 1e-6);
        }

        Assert.InRange(data.Outliers[EshopOutlierDecision.Keep].Correlation, 0, 0.5);
        Assert.InRange(data.Outliers[EshopOutlierDecision.LeaveOut].Correlation, 0.9, 1);
        Assert.Equal(4, data.Outliers.ToTable().Frame.RowCount);
        Assert.StartsWith(
            "Выбросов в выручке текущего месяца: 1. У клиента 1021 стоит 105 253,0 ₽, а по предыдущему месяцу ожидается около 5",
            Said.Plain(data.Outliers.Finding().Text),
            StringComparison.Ordinal);
        Assert.Contains(
            "Похоже на описку: имелось в виду 5253,0 ₽. Если такие строки исключить,",
            Said.Plain(data.Outliers.Finding().Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_outliers_do_not_hide_each_other()
    {
        using var folder = Mistyped("105253.0");
        foreach (var line in new[] { 2, 5, 8, 11, 14, 17, 20, 23 })
            folder.Field(EshopFolder.Revenue, line, 2, "900000");

        Assert.Equal(9, folder.Load().Outliers.Candidates.Count);
    }

    [Fact]
    public void Few_clients_and_revenue_on_a_line_have_no_outliers()
    {
        using var few = new EshopFolder(29);
        using var same = new EshopFolder();
        few.Field(EshopFolder.Revenue, 2, 2, "900000");
        for (var line = 2; line < 120; line += 3)
            same.Field(EshopFolder.Revenue, line, 2, line == 2 ? "900000" : "5000");

        Assert.Empty(few.Load().Outliers.Candidates);
        Assert.Empty(same.Load().Outliers.Candidates);
        Assert.Equal(40, same.Load().Clients.RowCount);
    }

    // Client 1021 stands in the lines 62 to 64 of the revenue; 5000 roubles in the previous month.
    private static EshopFolder Mistyped(string revenue) => new EshopFolder().Field(EshopFolder.Revenue, 62, 2, revenue);
}
