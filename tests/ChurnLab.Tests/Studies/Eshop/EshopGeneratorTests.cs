using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Studies.Eshop;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Eshop;

public sealed class EshopGeneratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    private IReadOnlyList<string> Paths => EshopGenerator.PathsIn(_folder);

    [Fact]
    public void The_committed_sample_is_what_the_default_seed_gives()
    {
        EshopGenerator.WriteFiles(_folder);

        Assert.All(Paths, path => Assert.Equal(
            File.ReadAllBytes(Repository.PathOf("data", "eshop", Path.GetFileName(path))),
            File.ReadAllBytes(path)));
    }

    [Fact]
    public void The_layout_is_that_of_the_original_in_any_culture()
    {
        InRussian(() => EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 500, Seed = 3 }));

        AssertLines(
            0,
            1 + 500,
            "id,Покупательская активность,Тип сервиса,Разрешить сообщать,Маркет_актив_6_мес,Маркет_актив_тек_мес,Длительность,"
                + "Акционные_покупки,Популярная_категория,Средний_просмотр_категорий_за_визит,"
                + "Неоплаченные_продукты_штук_квартал,Ошибка_сервиса,Страниц_за_визит",
            @"^\d{6},(Снизилась|Прежний уровень),(стандартт?|премиум),(да|нет),\d\.\d,[345],\d{3,4},0\.\d\d?,[А-Яа-я ]+,[1-6],\d\d?,\d,\d\d?$");
        AssertLines(1, 1 + (3 * 500), "id,Период,Выручка", @"^\d{6},(препредыдущий|предыдущий|текущий)_месяц,\d+\.\d$");
        AssertLines(2, 1 + (2 * 500), "id,Период,минут", @"^\d{6},(предыдцщий|текущий)_месяц,\d\d?$");
        AssertLines(3, 1 + 500, "id,Прибыль", @"^\d{6},\d\.(\d|\d[1-9])$");
    }

    [Fact]
    public void Profits_can_have_semicolons_and_decimal_commas_and_lines_carriage_returns()
    {
        EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 500, Seed = 3 });
        var plain = Paths.Select(File.ReadAllText).ToList();
        var layout = new EshopGeneratorOptions { Rows = 500, Seed = 3, MoneyFormat = EshopMoneyFormat.DecimalComma, CarriageReturns = true };
        EshopGenerator.WriteFiles(_folder, layout);

        Assert.Equal(plain[3].Replace(',', ';').Replace('.', ',').Replace("\n", "\r\n", StringComparison.Ordinal), File.ReadAllText(Paths[3]));
        for (var file = 0; file < 3; file++)
            Assert.Equal(plain[file].Replace("\n", "\r\n", StringComparison.Ordinal), File.ReadAllText(Paths[file]));
    }

    [Fact]
    public void The_same_seed_gives_the_same_clients_and_another_seed_others()
    {
        var first = Clients(8);

        Assert.Equal(first, Clients(8));
        Assert.NotEqual(first, Clients(9));

        static List<EshopClient> Clients(long seed) => [.. EshopGenerator.Generate(new EshopGeneratorOptions { Rows = 500, Seed = seed })];
    }

    [Fact]
    public void A_client_does_not_depend_on_the_others_or_on_threads()
    {
        var options = new EshopGeneratorOptions { Rows = 2_000, Seed = 4 };
        var registry = new EshopRegistry(options);
        var backwards = new EshopClient[options.Rows];

        Parallel.For(0, options.Rows, row => backwards[options.Rows - 1 - row] = registry[options.Rows - 1 - row]);

        Assert.Equal(EshopGenerator.Generate(options), backwards);
    }

    [Fact]
    public void Clients_are_made_when_they_are_asked_for()
    {
        var clients = EshopGenerator.Generate(new EshopGeneratorOptions { Rows = EshopGeneratorOptions.MostRows }).Take(3).ToList();

        Assert.Equal([215_348, 215_349, 215_350], clients.Select(client => client.Id));
    }

    [Theory]
    [InlineData(129)]
    [InlineData(1_000_001)]
    public void A_number_of_clients_outside_the_range_is_refused_before_anything_is_written(int rows)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() =>
            EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = rows }));

        Assert.Contains("The number of clients must lie between 130 and 1,000,000.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_driver_or_a_format_that_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EshopGenerator.Generate(new EshopGeneratorOptions { Driver = (EshopDriver)3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            EshopGenerator.Generate(new EshopGeneratorOptions { MoneyFormat = (EshopMoneyFormat)2 }));
    }

    [Fact]
    public void Cancelled_work_leaves_the_old_files_and_nothing_beside_them()
    {
        EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 130 });
        var before = Paths.Select(File.ReadAllText).ToList();

        Assert.Throws<OperationCanceledException>(() =>
            EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 100_000 }, new CancellationToken(canceled: true)));

        Assert.Equal(before, Paths.Select(File.ReadAllText));
        Assert.Equal(4, Directory.GetFiles(Path.Combine(_folder, "eshop")).Length);
    }

    [Fact]
    public void A_small_list_is_cancelled_too()
    {
        Assert.Throws<OperationCanceledException>(() =>
            EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 130 }, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "eshop")));
    }

    [Fact]
    public void Where_one_file_cannot_be_written_none_is()
    {
        Directory.CreateDirectory(Paths[3]);

        Assert.Throws<FrameException>(() => EshopGenerator.WriteFiles(_folder, new EshopGeneratorOptions { Rows = 130 }));

        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "eshop")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void AssertLines(int file, int count, string header, string pattern)
    {
        var text = File.ReadAllText(Paths[file]);
        var lines = text.Split('\n');
        Assert.Equal(header, lines[0]);
        Assert.Equal(count + 1, lines.Length);
        Assert.Empty(lines[^1]);
        Assert.DoesNotContain('\r', text);
        Assert.All(lines[1..^1], line => Assert.Matches(pattern, line));
    }

    private static void InRussian(Action write)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
            write();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
