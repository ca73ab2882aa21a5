using ChurnLab.Frames;
using ChurnLab.Insight;
using ChurnLab.Studies.Offers;

namespace ChurnLab.Tests.Studies.Offers;

public sealed class OfferListCsvTests : IDisposable
{
    private static readonly Frame Clients = new(
        new IntegerColumn("id", Enumerable.Range(100, 8).Select(id => (long?)id)),
        new TextColumn("category", Enumerable.Range(0, 8).Select(row => row == 2 ? "=HYPERLINK(\"x\")" : "Посуда")));

    private readonly string _folder = Directory.CreateTempSubdirectory("offers").FullName;

    [Fact]
    public void The_file_has_a_row_per_client_with_an_offer_the_greatest_gain_first()
    {
        var lines = File.ReadAllLines(Written(OfferCases.Plan));

        Assert.Equal(
            "Очередь;Сегмент;Предложение;Что делаем;Проба;Риск снижения;Прибыль в месяц, тыс. ₽;Прибыль под риском, ₽;Чистая польза, ₽;Почему;"
            + "Номер клиента;Популярная категория",
            lines[0]);
        Assert.Equal(["102", "100", "101", "105", "104"], lines.Skip(1).Select(line => line.Split(';')[10]));
        Assert.StartsWith("1;сегмент 2;личная цена;Дать личную цену;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";0,9;5;13500;1725;причина 2;102;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_spreadsheet_would_run_is_text() =>
        Assert.EndsWith(
            ";\"'=HYPERLINK(\"\"x\"\")\"",
            File.ReadAllLines(Written(OfferCases.Plan))[1],
            StringComparison.Ordinal);

    [Fact]
    public void A_reason_or_offer_that_a_spreadsheet_would_run_is_text()
    {
        var plan = OfferPlan.Of(OfferCases.Clients, new OfferCatalogue([OfferCases.Price with { Name = "+цена", Text = "@цена" }]));
        var path = Path.Combine(_folder, "list.csv");
        OfferListCsv.Write(plan, path, Clients, _ => "-1", _ => "=1+1");

        Assert.StartsWith("1;'-1;'+цена;'@цена;", File.ReadAllLines(path)[1], StringComparison.Ordinal);
        Assert.Contains(";'=1+1;", File.ReadAllLines(path)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Spreadsheets_with_Russian_settings_open_the_file()
    {
        var bytes = File.ReadAllBytes(Written(OfferCases.Plan));

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal([(byte)'\r', (byte)'\n'], bytes[^2..]);
    }

    [Fact]
    public void The_marks_are_those_of_the_trial_and_the_same_from_the_same_seed()
    {
        var first = File.ReadAllText(Written(OfferCases.Plan));
        var marks = File.ReadAllLines(Written(OfferCases.Plan)).Skip(1).Select(line => line.Split(';')[4]).ToList();

        Assert.Equal(first, File.ReadAllText(Written(OfferPlan.Of(OfferCases.Clients, OfferCases.Catalogue))));
        Assert.Equal(
            (2, 2),
            (marks.Count(mark => mark == "предложение"), marks.Count(mark => mark == "контроль, без предложения")));
        Assert.Equal("после пробы", marks[4]);
        Assert.Contains(Enumerable.Range(1, 8), seed => first != File.ReadAllText(Written(OfferPlan.Of(
            OfferCases.Clients, OfferCases.Catalogue, new OfferOptions { Seed = seed }))));
    }

    [Fact]
    public void A_plan_of_nothing_leaves_a_file_with_headings_only()
    {
        var lines = File.ReadAllLines(Written(OfferPlan.Nothing("Модель не лучше случая.")));

        Assert.StartsWith("Очередь;Сегмент;", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_fails_on_the_way_leaves_what_was_there()
    {
        var path = Written(OfferCases.Plan);
        var before = File.ReadAllText(path);

        Assert.Throws<InvalidOperationException>(() => OfferListCsv.Write(
            OfferCases.Plan, path, Clients, reason: row => row == 5 ? throw new InvalidOperationException() : ""));
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Other_clients_than_those_of_the_plan_are_refused() => Assert.Equal(
        "The plan is of 8 clients, the table of 7: expected the same clients in the same order.",
        Assert.Throws<InsightException>(() => OfferListCsv.Write(OfferCases.Plan, Path.Combine(_folder, "list.csv"), Clients.Head(7))).Message);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Written(OfferPlan plan)
    {
        var path = Path.Combine(_folder, "list.csv");
        OfferListCsv.Write(plan, path, Clients, row => $"сегмент {row}", row => $"причина {row}");
        return path;
    }
}
