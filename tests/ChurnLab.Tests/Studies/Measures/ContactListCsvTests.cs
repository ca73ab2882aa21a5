using ChurnLab.Frames;
using ChurnLab.Studies.Measures;

namespace ChurnLab.Tests.Studies.Measures;

public sealed class ContactListCsvTests : IDisposable
{
    private static readonly Frame Clients = new(
        new IntegerColumn("user_id", Enumerable.Range(100, 12).Select(id => (long?)id)),
        new TextColumn("city", Enumerable.Range(0, 12).Select(row => row == 3 ? "=HYPERLINK(\"x\")" : "Рыбинск")));

    private readonly string _folder = Directory.CreateTempSubdirectory("lists").FullName;

    [Fact]
    public void Every_list_is_a_file_with_its_clients_in_the_order_of_writing()
    {
        var paths = ContactListCsv.Write(MeasureCases.Plan, _folder, Clients, row => $"причина {row}");

        Assert.Equal(["01-winback.csv", "02-retention.csv", "03-winback.csv", "04-retention.csv"], paths.Select(Path.GetFileName));
        var lines = File.ReadAllLines(paths[1]);
        Assert.Equal("Очередь;Сегмент;Предложение;Проба;Риск ухода;Почему;User_id;Город", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("1;молодые;A keep;", lines[1], StringComparison.Ordinal);
        Assert.Contains(";0,6;причина 3;103;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_spreadsheet_would_run_is_text()
    {
        var line = File.ReadAllLines(ContactListCsv.Write(MeasureCases.Plan, _folder, Clients)[1])[1];

        Assert.EndsWith(";\"'=HYPERLINK(\"\"x\"\")\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trial_is_drawn_at_random_half_and_half_and_again_the_same_from_the_same_seed()
    {
        string[] Marks(long seed)
        {
            var path = ContactListCsv.Write(MeasureCases.Plan, _folder, Clients, seed: seed)[3];
            return [.. File.ReadAllLines(path).Skip(1).Select(line => line.Split(';')[3])];
        }


        var first = Marks(1);

        Assert.Equal(2, first.Count(mark => mark == "письмо"));
        Assert.Equal(2, first.Count(mark => mark == "контроль, без письма"));
        Assert.Equal(first, Marks(1));
        Assert.Contains(Enumerable.Range(2, 8), seed => !Marks(seed).SequenceEqual(first));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
