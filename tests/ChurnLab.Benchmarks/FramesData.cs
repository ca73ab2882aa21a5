using System.Globalization;
using System.Runtime.InteropServices;
using ChurnLab.Frames;

namespace ChurnLab.Benchmarks;

/// <summary>Payments and the clients who made them, the same for a seed; also as raw files that NumPy reads.</summary>
internal sealed class FramesData
{
    private const int ClientCount = 100_000;
    private const int CityCount = 20;

    // Identifiers are apart from each other, as they are in life.
    private const long FirstClient = 15_000_000;
    private const long ClientStep = 37;

    private readonly int[] _city;
    private readonly long[] _month;
    private readonly long[] _client;
    private readonly double[] _amount;
    private readonly double[] _points;
    private readonly double[] _age;

    public FramesData(int rows)
    {
        var random = new Random(20_240_131);
        (_city, _month, _client) = (new int[rows], new long[rows], new long[rows]);
        (_amount, _points) = (new double[rows], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            _city[row] = random.Next(CityCount);
            _month[row] = random.Next(1, 13);
            _client[row] = random.Next(ClientCount);
            _amount[row] = Math.Round(Math.Exp(10 * random.NextDouble()), 2) + (row * 1e-9);
            _points[row] = random.Next(1000) / 4.0;
        }

        _age = [.. Enumerable.Range(0, ClientCount).Select(_ => (double)random.Next(18, 90))];
        var cities = Enumerable.Range(0, CityCount).Select(place => "город " + place.ToString(CultureInfo.InvariantCulture)).ToArray();
        Payments = new Frame(
            new TextColumn("city", _city.Select(code => cities[code])),
            new IntegerColumn("month", _month),
            new IntegerColumn("client", _client.Select(client => (long?)IdOf(client))),
            new TextColumn("login", _client.Select(client => LoginOf(client))),
            new NumberColumn("amount", _amount),
            new NumberColumn("points", _points));
        Clients = new Frame(
            new IntegerColumn("client", Enumerable.Range(0, ClientCount).Select(client => (long?)IdOf(client))),
            new TextColumn("login", Enumerable.Range(0, ClientCount).Select(client => LoginOf(client))),
            new NumberColumn("age", _age));
    }

    public Frame Payments { get; }

    public Frame Clients { get; }

    /// <summary>Size of the typed columns: 4 bytes a text, 8 bytes a number.</summary>
    public static long BytesOf(Frame frame) =>
        frame.Columns.Sum(column => (long)column.Length * (column.Kind == ColumnKind.Text ? sizeof(int) : sizeof(double)));

    public void Write(string folder)
    {
        Write<int>(folder, "city", _city);
        Write<long>(folder, "month", _month);
        Write<long>(folder, "client", _client);
        Write<double>(folder, "amount", _amount);
        Write<double>(folder, "points", _points);
        Write<double>(folder, "age", _age);
        File.WriteAllText(Path.Combine(folder, "ids.txt"), string.Create(CultureInfo.InvariantCulture, $"{FirstClient} {ClientStep} {CityCount}"));
    }

    private static long IdOf(long client) => FirstClient + (ClientStep * client);

    private static string LoginOf(long client) => "client" + client.ToString(CultureInfo.InvariantCulture);

    private static void Write<T>(string folder, string name, T[] values)
        where T : unmanaged
    {
        using var file = File.Create(Path.Combine(folder, name + ".bin"));
        file.Write(MemoryMarshal.AsBytes<T>(values));
    }
}
