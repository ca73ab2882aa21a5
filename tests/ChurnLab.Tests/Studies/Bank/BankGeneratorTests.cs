using System.Globalization;
using System.Text.RegularExpressions;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Studies.Bank;

public sealed class BankGeneratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("churnlab-test-").FullName;

    private string File => Path.Combine(_folder, "new", "bank.csv");

    [Fact]
    public void The_committed_sample_is_what_the_default_seed_gives()
    {
        BankGenerator.WriteCsv(File);

        Assert.Equal(
            System.IO.File.ReadAllBytes(Repository.PathOf("data", "bank", "bank_scrooge.csv")),
            System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void The_layout_is_that_of_the_original_in_any_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ru-RU");
            BankGenerator.WriteCsv(File, new BankGeneratorOptions { Rows = 1_000 });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        var text = System.IO.File.ReadAllText(File);
        var lines = text.Split('\n');
        Assert.Equal("USERID,score,city,gender,age,equity,balance,products,credit_card,last_activity,EST_SALARY,churn", lines[0]);
        Assert.Equal(1_002, lines.Length);
        Assert.Empty(lines[^1]);
        Assert.DoesNotContain('\r', text);
        Assert.All(lines[1..^1], line => Assert.Matches(
            @"^\d{5,6},\d{3,4}\.0,(Ярославль|Рыбинск|Ростов),[МЖ],(\d\d\.0)?,\d,(\d+\.\d\d?)?,[0-5],[01],[01],\d+\.\d\d?,[01]$", line));
        Assert.DoesNotContain(lines, line => Regex.IsMatch(line, @"\.\d0,"));
    }

    [Fact]
    public void The_same_seed_gives_the_same_clients_and_another_seed_others()
    {
        var first = BankGenerator.Generate(new BankGeneratorOptions { Rows = 500, Seed = 8 }).ToList();

        Assert.Equal(first, BankGenerator.Generate(new BankGeneratorOptions { Rows = 500, Seed = 8 }));
        Assert.NotEqual(first, BankGenerator.Generate(new BankGeneratorOptions { Rows = 500, Seed = 9 }));
    }

    [Fact]
    public void Rows_are_made_when_they_are_asked_for()
    {
        var clients = BankGenerator.Generate(new BankGeneratorOptions { Rows = BankGeneratorOptions.MostRows }).Take(3).ToList();

        Assert.Equal(3, clients.Count);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(10_000_001)]
    public void A_number_of_rows_outside_the_range_is_refused_at_once(int rows)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => BankGenerator.Generate(new BankGeneratorOptions { Rows = rows }));

        Assert.Contains("The number of rows must lie between 100 and 10,000,000.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_work_leaves_the_old_file_and_nothing_beside_it()
    {
        BankGenerator.WriteCsv(File, new BankGeneratorOptions { Rows = 100 });
        var before = System.IO.File.ReadAllBytes(File);

        Assert.Throws<OperationCanceledException>(() =>
            BankGenerator.WriteCsv(File, new BankGeneratorOptions { Rows = 100_000 }, new CancellationToken(canceled: true)));

        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(File)!));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
