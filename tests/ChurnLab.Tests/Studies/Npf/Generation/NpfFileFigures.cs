using System.Globalization;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Generation;

namespace ChurnLab.Tests.Studies.Npf.Generation;

/// <summary>Counts over the rows of train and test together, as those published of the original are.</summary>
internal sealed class NpfFileFigures
{
    private const int Columns = 41;

    private readonly Dictionary<string, int> _columns;
    private readonly Dictionary<string, int> _accounts = [];
    private readonly Dictionary<string, int> _closed = [];
    private readonly Dictionary<string, double[]> _years = [];
    private readonly Dictionary<string, int> _regions = [];
    private readonly Dictionary<string, double> _sums = [];
    private readonly List<float>[] _quantiles = [[], [], [], []];
    private int _rows;
    private int _labelled;

    private NpfFileFigures()
    {
        var names = NpfRowWriter.Columns.Split(',');
        _columns = names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place);
    }

    /// <summary>Shares of rows before a closing by year.</summary>
    public IReadOnlyList<NpfFigure> Years { get; private set; } = [];

    public IReadOnlyList<NpfFigure> Figures { get; private set; } = [];

    public IReadOnlyList<NpfFigure> Regions { get; private set; } = [];

    /// <summary>Figures of files of one generation; margins for samples are wider than for the whole.</summary>
    public static NpfFileFigures Of(IReadOnlyList<string> paths, double widen = 1)
    {
        var figures = new NpfFileFigures();
        figures.Read(paths[0]);
        figures.Read(paths[1]);
        figures.Years = figures.YearFigures(widen);
        figures.Regions = figures.RegionFigures(widen);
        figures.Figures = [.. figures.RowFigures(widen), .. OperationFigures(paths[2], figures._accounts.Count)];
        return figures;
    }

    private void Read(string path)
    {
        var ranges = new Range[Columns + 2];
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.AsSpan();
            var count = cells.Split(ranges, ',');
            Add(cells, ranges, count > Columns ? cells[ranges[Columns]] is "1" : null);
        }
    }

    private void Add(ReadOnlySpan<char> line, Range[] ranges, bool? isChurn)
    {
        _rows++;
        var account = Cell(line, ranges, "npo_account_id").ToString();
        _accounts[account] = _accounts.GetValueOrDefault(account) + 1;
        AddLabel(account, Cell(line, ranges, "year").ToString(), isChurn);
        string[] numbers = ["balance", "clnt_cprtn_time_d", "lst_pmnt_rcnc_d", "actv_prd_d"];
        for (var i = 0; i < numbers.Length; i++)
            _quantiles[i].Add(float.Parse(Cell(line, ranges, numbers[i]), CultureInfo.InvariantCulture));
        Count("Q4", Cell(line, ranges, "quarter")[5] == '4');
        foreach (var name in (string[])["frst_pmnt_date", "lst_pmnt_date_per_qrtr", "postal_code", "region"])
            Count("no " + name, Cell(line, ranges, name).IsEmpty);
        foreach (var name in (string[])["gender", "lk", "citizen", "fact_addrss", "appl_mrkr", "evry_qrtr_pmnt"])
            Count(name, Cell(line, ranges, name) is "1");
        foreach (var name in (string[])["phone_number", "email"])
            Count(name, Cell(line, ranges, name) is "-1");
        Count("type " + Cell(line, ranges, "pmnts_type").ToString(), true);
        _sums["accounts"] = _sums.GetValueOrDefault("accounts") + int.Parse(Cell(line, ranges, "npo_accnts_nmbr"), CultureInfo.InvariantCulture);
        AddRegion(Cell(line, ranges, "region").ToString());
    }

    private void AddLabel(string account, string year, bool? isChurn)
    {
        if (isChurn is not { } churn)
            return;
        _labelled++;
        if (!_years.TryGetValue(year, out var counts))
            _years[year] = counts = new double[2];
        counts[0]++;
        if (!churn)
            return;
        counts[1]++;
        _closed[account] = 1;
    }

    private void AddRegion(string text)
    {
        if (text.Length > 0 && RegionTable.Default.Named(text) is { } region)
            _regions[region.Name] = _regions.GetValueOrDefault(region.Name) + 1;
    }

    private void Count(string name, bool isTrue) => _sums[name] = _sums.GetValueOrDefault(name) + (isTrue ? 1 : 0);

    private ReadOnlySpan<char> Cell(ReadOnlySpan<char> line, Range[] ranges, string name) => line[ranges[_columns[name]]];

    private IEnumerable<NpfFigure> RowFigures(double widen)
    {
        var churn = _years.Values.Sum(counts => counts[1]);
        yield return new("rows before a closing", 0.0156, churn / _labelled, 0.0015 * widen);
        // The label of 15 rows in a hundred is kept back.
        yield return new("accounts closed", 0.29, _closed.Count / 0.85 / _accounts.Count, 0.03 * widen);
        yield return new("rows an account", 19.2, (double)_rows / _accounts.Count, 2 * widen);
        yield return new("rows of fourth quarters", 0.43, _sums["Q4"] / _rows, 0.03 * widen);
        yield return new("accounts of the client", 1.35, _sums["accounts"] / _rows, 0.1 * widen);
        foreach (var figure in Quartiles(widen))
            yield return figure;
        (string Name, double Original)[] missing =
            [("frst_pmnt_date", 0.00904), ("lst_pmnt_date_per_qrtr", 0.3221), ("postal_code", 0.0279), ("region", 0.03665)];
        foreach (var (name, original) in missing)
            yield return new("missing " + name, original, _sums["no " + name] / _rows, 0.1 * original * widen);
        (string Name, double Original, double Margin)[] shares =
        [
            ("gender", 0.576, 0.02), ("email", 0.204, 0.02), ("lk", 0.28, 0.03), ("citizen", 0.768, 0.02), ("fact_addrss", 0.728, 0.02),
            ("appl_mrkr", 0.0032, 0.001), ("evry_qrtr_pmnt", 0.497, 0.05), ("type 0", 0.01, 0.01), ("type 1", 0.37, 0.05), ("type 2", 0.42, 0.05),
            ("type 3", 0.2, 0.05),
        ];
        foreach (var (name, original, margin) in shares)
            yield return new(name, original, _sums.GetValueOrDefault(name) / _rows, margin * widen);
    }

    private IEnumerable<NpfFigure> Quartiles(double widen)
    {
        (string Name, double[] Original, double? Margin)[] all =
        [
            ("balance", [1_907, 14_979, 61_234], 0.2), ("tenure, days", [765, 1_855, 3_534], 0.2), ("recency, days", [30, 33, 811], 0.2),
            ("active period, days", [91, 580, 1_721], null),
        ];
        for (var i = 0; i < all.Length; i++)
        {
            _quantiles[i].Sort();
            for (var quartile = 0; quartile < 3; quartile++)
            {
                var original = all[i].Original[quartile];
                var value = _quantiles[i][(int)((quartile + 1) * 0.25 * (_rows - 1))];
                yield return new($"{all[i].Name}, quartile {quartile + 1}", original, value, all[i].Margin * original * widen);
            }
        }
    }

    private List<NpfFigure> YearFigures(double widen)
    {
        double[] original =
        [
            0.00088, 0.02279, 0.03121, 0.01711, 0.01767, 0.02422, 0.01809, 0.01622, 0.01287, 0.01367, 0.02148, 0.01749, 0.01571, 0.01909, 0.02048,
            0.01581, 0.00818, 0.01537, 0.01553, 0.01015,
        ];
        return [.. original.Select((share, i) =>
        {
            var year = (2003 + i).ToString(CultureInfo.InvariantCulture);
            return new NpfFigure(year, share, _years[year][1] / _years[year][0], 0.004 * widen);
        })];
    }

    private List<NpfFigure> RegionFigures(double widen)
    {
        var top = NpfCalibration.Default.TopRegions;
        double sum = top.Keys.Sum(_regions.GetValueOrDefault);
        return [.. top.Select(pair => new NpfFigure(pair.Key, pair.Value, _regions.GetValueOrDefault(pair.Key) / sum, 0.02 * widen))];
    }

    private static IEnumerable<NpfFigure> OperationFigures(string path, int accounts)
    {
        var (count, contributions) = (0.0, 0.0);
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            count++;
            if (line.Contains(";1;", StringComparison.Ordinal) && line.Split(';')[4] == "1")
                contributions++;
        }

        // The original's are 29 an account of all its files, and 120 of those that rows tell of.
        yield return new("operations an account", 29, count / accounts, null);
        yield return new("contributions among them", 0.642, contributions / count, 0.15);
    }
}
