using System.Globalization;
using System.Text;
using ChurnLab.Studies.Npf.Loading;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>A folder with files of the fund that a test writes row by row.</summary>
internal sealed class NpfFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("npf").FullName;
    private readonly Dictionary<string, StringBuilder> _files = new(StringComparer.Ordinal);

    public NpfFolder() => Directory.CreateDirectory(Path.Combine(_folder, "npf"));

    public string Root => _folder;

    /// <summary>An identity that is easy to tell from others.</summary>
    public static string Id(int number) => "0x" + number.ToString("X32", CultureInfo.InvariantCulture);

    public string PathOf(string name) => Path.Combine(_folder, "npf", name);

    public NpfFolder Train(params IEnumerable<NpfLine> rows) => Rows("train", rows);

    public NpfFolder Test(params IEnumerable<NpfLine> rows) => Rows("test", rows);

    public NpfFolder Operations(params IEnumerable<(int Account, string Day, double Sum, int Kind)> operations)
    {
        var file = File("trnsctns", "slctn_nmbr;npo_account_id;npo_sum;npo_oprtn_date;npo_oprtn_grp");
        foreach (var (account, day, sum, kind) in operations)
            file.Append(CultureInfo.InvariantCulture, $"0;{(account == 0 ? "" : Id(account))};{sum};{day};{kind}\n");
        return this;
    }

    public NpfFolder Schemes(params IEnumerable<(int Account, int? Scheme)> schemes)
    {
        var file = File("cntrbtrs", "slctn_nmbr;npo_accnt_id;accnt_pnsn_schm");
        foreach (var (account, scheme) in schemes)
            file.Append(CultureInfo.InvariantCulture, $"0;{Id(account)};{scheme}\n");
        return this;
    }

    /// <summary>Writes the files with whatever a text is to be changed to, and loads them.</summary>
    public NpfData Load(string name = "train", Func<string, string>? change = null, NpfLoadOptions? options = null)
    {
        foreach (var (file, text) in _files)
        {
            var changed = file == name && change is not null ? change(text.ToString()) : text.ToString();
            System.IO.File.WriteAllText(PathOf(file + ".csv"), changed);
        }

        return NpfData.Load(_folder, options);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NpfFolder Rows(string name, IEnumerable<NpfLine> rows)
    {
        var isLabelled = name == "train";
        var file = File(name, NpfLine.Header(isLabelled));
        foreach (var row in rows)
            file.Append(row.Text(isLabelled)).Append('\n');
        return this;
    }

    private StringBuilder File(string name, string header)
    {
        if (!_files.TryGetValue(name, out var file))
            _files.Add(name, file = new StringBuilder(header + "\n"));
        return file;
    }
}
