using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChurnLab.Frames;
using ChurnLab.Statistics;
using ChurnLab.Studies.Bank;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Statistics;

/// <summary>The bank's original clients and the values that SciPy and statsmodels have for them; skips where either is missing.</summary>
internal sealed partial class BankReference
{
    private readonly JsonElement _root;
    private readonly Frame _clients;

    private BankReference(JsonElement root, BankData data)
    {
        (_root, _clients, All) = (root, data.Clients, data.All);
        Churn = Numbers(BankColumns.Churn);
    }

    /// <summary>All rows of the file.</summary>
    public Frame All { get; }

    /// <summary>1 for a client who left.</summary>
    public double[] Churn { get; }

    public JsonElement this[string section] => _root.GetProperty(section);

    public static BankReference Load()
    {
        var reference = RealData.ReferenceOf("bank");
        var data = BankData.Load(Path.GetDirectoryName(RealData.PathOf("bank"))!);
        using var document = JsonDocument.Parse(File.ReadAllText(reference));
        Assert.NotEmpty(document.RootElement.GetProperty("meta").GetProperty("versions").EnumerateObject());
        return new BankReference(document.RootElement.Clone(), data);
    }

    public double[] Numbers(string column) => _clients.ToRowMajor(column);

    public string[] Texts(string column) => [.. _clients.Text(column).Select(value => value!)];

    /// <summary>Fails unless two p-values agree; SciPy gives 0 below the least number of full precision.</summary>
    public static void SameP(double expected, double actual, string what)
    {
        if (expected == 0)
            Assert.InRange(actual, 0, 1e-300);
        else
            Golden.Close(expected, actual, what);
    }

    /// <summary>Values of the clients for whom a condition holds.</summary>
    public static double[] Where(double[] values, Func<int, bool> condition) => [.. values.Where((_, row) => condition(row))];

    /// <summary>Whether a condition of pandas holds for each client; missing values satisfy none.</summary>
    public bool[] Query(string query)
    {
        var holds = Enumerable.Repeat(true, _clients.RowCount).ToArray();
        foreach (var clause in query.Split(" and ").SelectMany(Spread))
        {
            var match = Clause().Match(clause);
            Assert.True(match.Success, clause);
            var (column, sign, bound) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.Trim('\''));
            var texts = column is BankColumns.City or BankColumns.Gender ? Texts(column) : null;
            var numbers = texts is null ? Numbers(column) : null;
            for (var row = 0; row < holds.Length; row++)
                holds[row] &= texts is null ? Compare(numbers![row], sign, double.Parse(bound, CultureInfo.InvariantCulture)) : texts[row] == bound;
        }

        return holds;
    }

    /// <summary>Churned (first column) and stayed by the groups of a section of churn rates, in their order.</summary>
    public ContingencyTable Table(string section) => Table(Codes(section), this["churn_rates"].GetProperty(section).GetArrayLength());

    /// <summary>Churned and stayed where a condition holds (first row) and where it does not.</summary>
    public ContingencyTable Table(bool[] holds) => Table([.. holds.Select(value => value ? 0 : 1)], 2);

    private ContingencyTable Table(int[] codes, int count) =>
        ContingencyTable.Of(codes, [.. Churn.Select(value => value == 1 ? 0 : 1)], count, 2);

    private int[] Codes(string section)
    {
        string[] values = [.. this["churn_rates"].GetProperty(section).EnumerateArray().Select(item => item.GetProperty("value").GetString()!)];
        if (section is BankColumns.City or BankColumns.Gender)
            return [.. Texts(section).Select(value => Array.IndexOf(values, value))];
        if (section == "balance_missing")
            return [.. Numbers(BankColumns.Balance).Select(value => double.IsNaN(value) ? 1 : 0)];
        var numbers = Numbers(section.Replace("_bins", "", StringComparison.Ordinal).Replace("_deciles", "", StringComparison.Ordinal));
        if (section.EndsWith("_bins", StringComparison.Ordinal))
            return Bands(numbers, [.. values.Select(value => Number(value.Split(',')[0][1..])), Number(values[^1].Split(", ")[1][..^1])]);
        if (!section.EndsWith("_deciles", StringComparison.Ordinal))
            return [.. numbers.Select(value => Array.IndexOf(values, value.ToString(CultureInfo.InvariantCulture)))];
        double[] edges = [double.NegativeInfinity, .. Enumerable.Range(1, 10).Select(i => Quantile.Of(numbers, i / 10.0))];
        return Bands(numbers, edges);
    }

    private static int[] Bands(double[] numbers, double[] edges) =>
        [.. numbers.Select(value => Enumerable.Range(0, edges.Length - 1).FirstOrDefault(i => edges[i] < value && value <= edges[i + 1], -1))];

    // 850<=score<=900 are two conditions.
    private static IEnumerable<string> Spread(string clause)
    {
        var match = Between().Match(clause);
        return match.Success ? [$"{match.Groups[2]}>={match.Groups[1]}", $"{match.Groups[2]}<={match.Groups[3]}"] : [clause];
    }

    private static bool Compare(double value, string sign, double bound) => sign switch
    {
        "==" => value == bound,
        "<=" => value <= bound,
        ">=" => value >= bound,
        "<" => value < bound,
        _ => value > bound,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\w+)(==|<=|>=|<|>)('?[\w.]+'?)$")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^(\d+)<=(\w+)<=(\d+)$")]
    private static partial Regex Between();
}
