using System.Text;
using ChurnLab.Studies.Files;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>The four files as people save them, and as they must not be.</summary>
public sealed class EshopFilesTests
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    public static TheoryData<string, string> Variants => new(
        from file in new[] { EshopFolder.Clients, EshopFolder.Revenue, EshopFolder.Minutes, EshopFolder.Profit }
        from variant in new[] { "1251", "BOM", "CRLF", "semicolons", "decimal commas", "tabs", "UTF-16" }
        select (file, variant));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_way_to_save_a_file_gives_the_same_clients_and_is_told(string file, string variant)
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();
        folder.Written(
            file,
            variant switch { "1251" => EshopFolder.Windows1251, "BOM" => new UTF8Encoding(true), "UTF-16" => Encoding.Unicode, _ => Plain },
            variant == "CRLF" ? "\r\n" : "\n",
            variant switch { "tabs" => '\t', "semicolons" or "decimal commas" => ';', _ => ',' },
            variant == "decimal commas");

        var (expected, data) = (usual.Load(), folder.Load());

        Assert.True(data.Clients.ContentEquals(expected.Clients));
        var notation = data.Files.Single(note => note.File == file).Notation;
        var point = file == EshopFolder.Minutes ? (char?)null : '.';
        Assert.Equal(
            variant switch
            {
                "1251" => new FileNotation("windows-1251", ',', point, "LF"),
                "BOM" => new FileNotation("UTF-8 BOM", ',', point, "LF"),
                "UTF-16" => new FileNotation("UTF-16", ',', point, "LF"),
                "CRLF" => new FileNotation("UTF-8", ',', point, "CRLF"),
                "tabs" => new FileNotation("UTF-8", '\t', point, "LF"),
                "semicolons" => new FileNotation("UTF-8", ';', point, "LF"),
                _ => new FileNotation("UTF-8", ';', point is null ? null : ',', "LF"),
            },
            notation);
        Assert.Equal(3, data.Files.Count(note => note.Notation.IsUsual));
        Assert.Contains("запись файла " + file, data.Audit().Frame.Text("Проверка"));
    }

    [Fact]
    public void A_packed_file_is_read_and_told_by_what_is_in_it()
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();

        var data = folder.Packed(EshopFolder.Clients).Load();

        Assert.True(data.Clients.ContentEquals(usual.Load().Clients));
        Assert.True(data.Files[0].Notation.IsUsual);
    }

    [Fact]
    public void Decimal_commas_between_commas_are_read_in_quotes_and_both_line_ends_are_told()
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();
        for (var line = 2; line <= 41; line++)
            folder.Field(EshopFolder.Profit, line, 1, $"\"{folder.Line(EshopFolder.Profit, line).Split(',')[1].Replace('.', ',')}\"");

        var data = folder.Add(EshopFolder.Minutes, "\r").Load();

        Assert.True(data.Clients.ContentEquals(usual.Load().Clients));
        Assert.Equal(new FileNotation("UTF-8", ',', ',', "LF"), data.Files[3].Notation);
        Assert.Equal([true, true, false, false], data.Files.Select(file => file.Notation.IsUsual));
        Assert.Equal("LF + CRLF", data.Files[2].Notation.LineEnd);
    }

    [Fact]
    public void Two_decimal_signs_in_one_column_are_refused()
    {
        using var folder = new EshopFolder();

        Assert.Equal(
            "money.csv, line 4, column 'Прибыль': found '2,50', expected a number.",
            folder.Field(EshopFolder.Profit, 4, 1, "\"2,50\"").Error());
    }

    [Fact]
    public void Columns_are_found_with_spaces_underscores_and_in_any_letter_case()
    {
        using var usual = new EshopFolder();
        using var folder = new EshopFolder();
        folder.Replace(EshopFolder.Clients, "Тип сервиса", "ТИП_СЕРВИСА").Replace(EshopFolder.Clients, "Маркет_актив_6_мес", "Маркет актив 6 мес")
            .Replace(EshopFolder.Clients, "Покупательская активность", "Покупательская_активность");

        Assert.True(folder.Load().Clients.ContentEquals(usual.Load().Clients));
    }

    [Fact]
    public void Files_that_are_missing_are_named_together_with_the_folder()
    {
        using var folder = new EshopFolder();

        var message = folder.Without(EshopFolder.Minutes).Without(EshopFolder.Profit).Error();

        Assert.StartsWith("Нет файлов: market_time.csv, money.csv. Положите все четыре выгрузки", message, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.Folder, "eshop"), message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_rows_is_said_to_be_empty()
    {
        using var empty = new EshopFolder();
        using var header = new EshopFolder();

        Assert.Equal(
            "market_time.csv is empty; a table has at least a line with the names of its columns.",
            empty.Holding(EshopFolder.Minutes, "").Error());
        Assert.Equal("money.csv has no rows of data, expected at least 1.", header.Keep(EshopFolder.Profit, _ => false).Error());
    }

    [Fact]
    public void A_missing_column_is_named_with_the_nearest_one()
    {
        using var folder = new EshopFolder();

        Assert.StartsWith(
            "market_money.csv lacks the column 'revenue' (or 'Выручка') (did you mean 'Вырчка'?); its columns are id, Период, Вырчка.",
            folder.Replace(EshopFolder.Revenue, "Выручка", "Вырчка").Error(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_value_is_named_with_file_line_and_column()
    {
        Said("market_file.csv, line 3, column 'Длительность': found 'год', expected a whole number, 0 or more.", EshopFolder.Clients, 3, 6, "год");
        Said("market_file.csv, line 4, column 'Акционные_покупки': found '1.2', expected a number from 0 to 1.", EshopFolder.Clients, 4, 7, "1.2");
        Said("market_money.csv, line 5, column 'Выручка': found no value, expected a number, 0 or more.", EshopFolder.Revenue, 5, 2, "");
        Said("market_time.csv, line 2, column 'минут': found '12.5', expected a whole number, 0 or more.", EshopFolder.Minutes, 2, 2, "12.5");
        Said("money.csv, line 6, column 'Прибыль': found 'много', expected a number.", EshopFolder.Profit, 6, 1, "много");
    }

    [Fact]
    public void A_text_near_none_that_is_allowed_is_named_with_file_line_and_column()
    {
        Said(
            "market_file.csv, line 7, column 'Тип сервиса': found 'золотой', expected 'премиум' or 'стандарт'; correct it in the file.",
            EshopFolder.Clients, 7, 2, "золотой");
        Said(
            "market_file.csv, line 2, column 'Покупательская активность': found 'Выросла', expected 'Прежний уровень' or 'Снизилась'; correct it in the file.",
            EshopFolder.Clients, 2, 1, "Выросла");
        Said(
            "market_file.csv, line 9, column 'Разрешить сообщать': found 'да/нет', expected 'да' or 'нет'; correct it in the file.",
            EshopFolder.Clients, 9, 3, "да/нет");
        Said(
            "market_time.csv, line 4, column 'Период': found 'январь', expected 'предыдущий_месяц' or 'текущий_месяц'; correct it in the file.",
            EshopFolder.Minutes, 4, 1, "январь");
    }

    [Fact]
    public void Empty_lines_and_repeats_do_not_lead_the_sentence_astray()
    {
        using var folder = new EshopFolder();
        folder.Replace(EshopFolder.Minutes, "1003,текущий_месяц", "\r\n\n1003,прошлый").Replace(EshopFolder.Minutes, "1005,текущий_месяц", "1005,прошлый");

        Assert.StartsWith("market_time.csv, line 9, column 'Период': found 'прошлый', as in 2 rows, expected", folder.Error(), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_several_lines_and_long_ones_are_told_in_one_line()
    {
        using var folder = new EshopFolder();
        folder.Field(EshopFolder.Clients, 3, 8, "\"Товары\nдля\nдетей\"").Field(EshopFolder.Clients, 5, 2, $"\"зо\nло\t{new string('о', 60)}\"");

        Assert.Equal(
            $"market_file.csv, line 7, column 'Тип сервиса': found 'зо ло {new string('о', 34)}…', expected 'премиум' or 'стандарт'; correct it in the file.",
            folder.Error());
    }

    [Fact]
    public void A_quote_inside_a_text_does_not_hide_the_value()
    {
        using var folder = new EshopFolder();
        folder.Field(EshopFolder.Clients, 3, 8, "Товары 5\" и больше").Field(EshopFolder.Clients, 5, 2, "золотой");

        Assert.Contains("column 'Тип сервиса': found 'золотой', expected 'премиум' or 'стандарт'", folder.Error(), StringComparison.Ordinal);
    }

    private static void Said(string sentence, string file, int line, int field, string value)
    {
        using var folder = new EshopFolder();

        Assert.Equal(sentence, folder.Field(file, line, field, value).Error());
    }
}
