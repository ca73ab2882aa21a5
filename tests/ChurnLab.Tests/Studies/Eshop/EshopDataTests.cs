using ChurnLab.Frames;
using ChurnLab.Frames.Cleaning;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>What is made of four files that go together.</summary>
public sealed class EshopDataTests
{
    [Fact]
    public void Clients_stand_in_the_order_of_their_file_with_the_columns_of_the_study()
    {
        using var folder = new EshopFolder();
        folder.Field(EshopFolder.Clients, 2, 0, "1040").Field(EshopFolder.Clients, 41, 0, "1001");

        var data = folder.Load();

        Assert.Equal(["id", "declined", .. EshopFeatures.Names, "profit"], data.Clients.ColumnNames);
        Assert.Equal((40, 40, 1040L, 1001L), (data.All.RowCount, data.Clients.RowCount, data.Clients.Integer("id")[0], data.Clients.Integer("id")[39]));
        // The first row got the number 1040, and with it the revenue, minutes and profit of 1040.
        Assert.Equal(
            ((bool?)true, "премиум", "нет", (long?)200, (double?)5950.0, (double?)6109.0, (long?)11, (long?)7, (double?)6.5),
            (data.Clients.Boolean("declined")[0], data.Clients.Text("service")[0], data.Clients.Text("consent")[0], data.Clients.Integer("tenure")[0],
            data.Clients.Number("rev_prev")[0], data.Clients.Number("rev_cur")[0], data.Clients.Integer("min_prev")[0],
            data.Clients.Integer("min_cur")[0], data.Clients.Number("profit")[0]));
        Assert.Equal(ColumnKind.Boolean, data.Clients["declined"].Kind);
    }

    [Fact]
    public void Misspelt_values_are_repaired_and_counted()
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();
        folder.Field(EshopFolder.Clients, 3, 2, "стандартт").Field(EshopFolder.Clients, 4, 2, " Стандарт").Field(EshopFolder.Clients, 2, 1, "снизилась")
            .Replace(EshopFolder.Minutes, "предыдущий", "предыдцщий").Replace(EshopFolder.Revenue, "1003,препредыдущий", "1003,препредыдуший");

        var data = folder.Load();

        Assert.True(data.Clients.ContentEquals(usual.Load().Clients));
        Assert.Equal([3, 1, 40, 0], data.Files.Select(file => file.Repaired));
        Assert.Equal(new EshopRepair("Период", "предыдцщий_месяц", "предыдущий_месяц", 40), Assert.Single(data.Files[2].Repairs));
        Assert.Contains(new EshopRepair("Тип сервиса", "стандартт", "стандарт", 1), data.Files[0].Repairs);
        Assert.Equal((CleaningAction.Changed, 2), (data.Cleaning.Steps[0].Action, data.Cleaning.Steps[0].CellsChanged));
        Assert.Equal(["премиум", "стандарт"], data.All.Text("service").OfType<string>().Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("Косметика и аксесуары", data.All.Text("category"));
    }

    [Fact]
    public void Clients_without_revenue_in_a_month_are_left_out()
    {
        using var folder = new EshopFolder();
        folder.Replace(EshopFolder.Revenue, "1002,предыдущий_месяц,4050.0", "1002,предыдущий_месяц,0.0").Field(EshopFolder.Revenue, 3, 2, "0");

        var data = folder.Load();

        Assert.Equal((40, 38, 2), (data.All.RowCount, data.Clients.RowCount, data.Inactive));
        Assert.DoesNotContain(1001L, data.Clients.Integer("id").OfType<long>());
        Assert.DoesNotContain(1002L, data.Clients.Integer("id").OfType<long>());
        Assert.Contains(
            "В файлах 40 клиентов, после очистки осталось 38. Исключено: 2 (неактивные: нет выручки хотя бы в одном из "
            + "трёх месяцев). Исправлено значений: 0.",
            Said.Plain(data.CleaningFinding().Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_the_other_files_may_stand_in_any_order()
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();

        folder.Reversed(EshopFolder.Revenue).Reversed(EshopFolder.Minutes).Reversed(EshopFolder.Profit);

        Assert.True(folder.Load().Clients.ContentEquals(usual.Load().Clients));
    }

    [Fact]
    public void Files_to_be_scored_need_no_outcome()
    {
        using var usual = new EshopFolder();
        using var without = new EshopFolder();
        using var blank = new EshopFolder();
        for (var line = 1; line <= 41; line++)
        {
            var fields = without.Line(EshopFolder.Clients, line).Split(',');
            without.Replace(EshopFolder.Clients, without.Line(EshopFolder.Clients, line), string.Join(',', [fields[0], .. fields[2..]]));
            blank.Field(EshopFolder.Clients, line, 1, line == 1 ? fields[1] : "");
        }

        var expected = usual.Load().Clients.Drop("declined");

        Assert.True(without.LoadUnlabelled().Clients.ContentEquals(expected));
        Assert.True(blank.LoadUnlabelled().Clients.ContentEquals(expected));
        Assert.True(usual.LoadUnlabelled().Clients.ContentEquals(expected));
        Assert.False(usual.LoadUnlabelled().IsLabelled);
        Assert.StartsWith("market_file.csv lacks the column 'activity'", without.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_be_said_is_said_in_other_words()
    {
        using var folder = new EshopFolder();
        var data = folder.Load();

        Assert.Equal("Выручка текущего месяца у всех клиентов согласуется с предыдущим: выбросов нет.", data.Outliers.Finding().Text);
        Assert.Equal("Нет клиентов, у которых совпадают все признаки.", data.Twins.Finding().Text);
        Assert.StartsWith("Порядок строк не выдаёт исход: серий одинакового исхода ", data.Order.Finding().Text, StringComparison.Ordinal);
        Assert.Equal("Сделано: 12 проверок; замечаний нет.", Said.Plain(data.AuditFinding().Text));
        Assert.Equal("Исход неизвестен: проверить, выдаёт ли его порядок строк, не по чему.", folder.LoadUnlabelled().Order.Finding().Text);
        Assert.All(
            new[] { data.Outliers.Finding(), data.Twins.Finding(), data.Order.Finding(), data.AuditFinding(), data.CleaningFinding() },
            finding => Assert.False(finding.IsResolved));
    }

    [Fact]
    public void The_files_the_facts_and_the_audit_are_tables()
    {
        using var folder = new EshopFolder();
        var data = folder.Load();
        var facts = data.Facts().Frame;

        Assert.Equal(
            ["клиентов", "активность снизилась", "доля снизивших активность"], facts.Text("Показатель").Take(3));
        Assert.Equal(["40", "16", "40,0\u202F%", "10"], facts.Text("После очистки").Take(4));
        Assert.Equal(8, folder.LoadUnlabelled().Facts().Frame.RowCount);
        Assert.Equal([40, 120, 80, 40], data.FilesTable().Frame.Integer("Строк").Select(rows => (int)rows!));
        Assert.Equal("В четырёх файлах 40 клиентов; активность снизилась у 16, это 40,0 %. После очистки доля 40,0 %.", Said.Plain(data.FactsFinding().Text));
        Assert.Equal(["Проверка", "Ожидалось", "Найдено", "Сделано"], data.Audit().Frame.ColumnNames);
    }

    [Fact]
    public void The_dictionary_of_the_columns_has_a_meaning_and_the_values_allowed()
    {
        var dictionary = EshopSchema.Clients.Describe();

        Assert.Equal(13, dictionary.RowCount);
        Assert.All(dictionary.Columns[^1] as TextColumn ?? throw new InvalidOperationException(), meaning => Assert.False(string.IsNullOrEmpty(meaning)));
        Assert.Contains("премиум, стандарт", dictionary.ToText(), StringComparison.Ordinal);
    }
}
