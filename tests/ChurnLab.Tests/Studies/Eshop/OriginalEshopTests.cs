using ChurnLab.Frames.Cleaning;
using ChurnLab.Studies.Eshop;
using ChurnLab.Studies.Files;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>What must be found in the original files.</summary>
public sealed class OriginalEshopTests
{
    private static readonly Lazy<EshopData> Original = new(() => EshopData.Load(Folder));

    private static string Folder => Path.GetDirectoryName(RealData.PathOf("eshop"))!;

    [Fact]
    public void Clients_and_declined_are_as_known()
    {
        var data = Original.Value;

        Assert.Equal((1300, 498), (data.All.RowCount, data.All.Boolean("declined").TrueCount));
        Assert.Equal((1296, 494), (data.Clients.RowCount, data.Clients.Boolean("declined").TrueCount));
        Assert.Equal((215348L, 215349L), (data.All.Integer("id")[0], data.Clients.Integer("id")[0]));
        Assert.Equal(0, data.Clients.Columns.Sum(column => column.MissingCount));
        Assert.Equal([1300, 3900, 2600, 1300], data.Files.Select(file => file.Rows));
        Assert.All(data.Files, file => Assert.Equal((1300, 0, 0), (file.Clients, file.Missing, file.Duplicates)));
        Assert.Equal(6, data.Clients["category"].DistinctCount());
        Assert.Contains("Косметика и аксесуары", data.Clients.Text("category"));
        Assert.Equal(19, data.Clients.ColumnNames.Count);
    }

    [Fact]
    public void Each_defect_is_repaired_or_dropped_and_counted()
    {
        var data = Original.Value;

        Assert.Equal(
            [(CleaningAction.Changed, 10, 1300), (CleaningAction.Changed, 0, 1300), (CleaningAction.Dropped, 3, 1297), (CleaningAction.Dropped, 1, 1296)],
            data.Cleaning.Steps.Select(step => (step.Action, step.RowsAffected, step.RowsAfter)));
        Assert.Equal([new EshopRepair("Тип сервиса", "стандартт", "стандарт", 10)], data.Files[0].Repairs);
        Assert.Equal([new EshopRepair("Период", "предыдцщий_месяц", "предыдущий_месяц", 1300)], data.Files[2].Repairs);
        Assert.Equal([215348L, 215357, 215359], data.Cleaning.AffectedBy(data.Cleaning.Steps[2]).Integer("id").OfType<long>());
        Assert.Equal(376, data.All.Text("service").EqualTo("премиум").TrueCount);
        Assert.Equal(
            "В файлах 1300 клиентов, после очистки осталось 1296. Исключено: 3 (неактивные: нет выручки хотя бы в одном из трёх месяцев); "
            + "1 (выручка текущего месяца не вяжется с предыдущим). Исправлено значений: 1310. "
            + "Доля тех, чья активность снизилась, была 38,3 %, стала 38,1 %.",
            Said.Plain(data.CleaningFinding().Text));
    }

    [Fact]
    public void The_audit_has_a_row_for_each_of_twelve_checks_six_of_which_found_something()
    {
        var data = Original.Value;
        var found = data.Audit().Frame.Text("Найдено").Select(text => Said.Plain(text!)).ToList();

        Assert.Equal(12, found.Count);
        Assert.Equal("Проверки с замечаниями: 6 из 12", data.AuditFinding().Headline);
        Assert.All(
            new[]
            {
                "«стандартт», 10 строк", "«предыдцщий_месяц», 1300 строк", "3 клиента", "1 клиент", "11 групп одинаковых клиентов",
                "ROC-AUC номера строки 0,982; серий 6 при ожидаемых 615",
            },
            text => Assert.Contains(text, found));
    }

    [Fact]
    public void The_outlier_is_a_ten_too_many()
    {
        var golden = Golden.Read("Studies", "eshop-outlier.json");
        var outliers = Original.Value.Outliers;

        var outlier = Assert.Single(outliers.Candidates);

        Assert.Equal((215380L, 106862.2, 6862.2), (outlier.Id, outlier.Found, outlier.Repaired));
        Golden.Close(golden.GetProperty("predicted").Number(), outlier.Predicted, "predicted");
        Golden.Close(golden.GetProperty("distance").Number(), outlier.Distance, "distance");
        foreach (var expected in golden.GetProperty("choices").EnumerateArray())
        {
            var choice = outliers[Enum.Parse<EshopOutlierDecision>(expected.GetProperty("decision").GetString()!)];
            Assert.Equal(expected.GetProperty("clients").GetInt32(), choice.Clients);
            Golden.Close(expected.GetProperty("mean").Number(), choice.Mean, "mean");
            Golden.Close(expected.GetProperty("sd").Number(), choice.StandardDeviation, "sd");
            Golden.Close(expected.GetProperty("correlation").Number(), choice.Correlation, "correlation");
        }
    }

    [Fact]
    public void Eleven_pairs_of_clients_agree_and_stay()
    {
        var twins = Original.Value.Twins;

        Assert.Equal((11, 22, 11), (twins.Groups, twins.Report.Rows, twins.Agreeing));
        Assert.Equal("215685 / 215895", twins.ToTable().Frame.Text("Номера")[0]);
    }

    [Fact]
    public void The_order_of_the_file_tells_the_outcome()
    {
        var order = Original.Value.Order;

        Assert.Equal(
            [(400, true), (48, false), (50, true), (48, false), (48, true), (706, false)], order.Runs.Select(run => (run.Clients, run.Declined)));
        Assert.Equal((215348L, 215747L), (order.Runs[0].FirstId, order.Runs[0].LastId));
        Assert.InRange(order.Area, 0.982, 0.983);
        Assert.Equal(615.455, order.ExpectedRuns, 3);
        Assert.Contains(
            "В файле 6 серий с одинаковым исходом, при случайном порядке их было бы около 615.",
            Said.Plain(order.Finding().Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_the_other_format_give_the_same_clients()
    {
        using var folder = new EshopFolder(0);
        foreach (var file in new[] { EshopFolder.Clients, EshopFolder.Revenue, EshopFolder.Minutes, EshopFolder.Profit })
        {
            foreach (var line in File.ReadLines(Path.Combine(Folder, "eshop", file)).Skip(1))
                folder.Add(file, line);
            folder.Written(file, EshopFolder.Windows1251, "\r\n", ';', decimalComma: true);
        }

        var data = folder.Load();

        Assert.True(data.Clients.ContentEquals(Original.Value.Clients));
        Assert.Equal(new FileNotation("windows-1251", ';', ',', "CRLF"), data.Files[0].Notation);
    }

    [Fact]
    public void Clients_to_be_scored_are_the_same_without_an_outcome()
    {
        var (data, scored) = (Original.Value, EshopData.LoadUnlabelled(Folder));

        Assert.True(scored.Clients.ContentEquals(data.Clients.Drop("declined")));
        Assert.Equal(1297, EshopData.Load(Folder, EshopOutlierDecision.Repair).Clients.RowCount);
    }
}
