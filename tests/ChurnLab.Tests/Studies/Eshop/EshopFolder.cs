using System.Globalization;
using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;
using ChurnLab.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Eshop;

/// <summary>Four files of made-up clients that go together, until a test breaks one of them.</summary>
internal sealed class EshopFolder : IDisposable
{
    public const string Clients = "market_file.csv";
    public const string Revenue = "market_money.csv";
    public const string Minutes = "market_time.csv";
    public const string Profit = "money.csv";

    private readonly Dictionary<string, List<string>> _lines = new()
    {
        [Clients] =
        [
            "id,Покупательская активность,Тип сервиса,Разрешить сообщать,Маркет_актив_6_мес,Маркет_актив_тек_мес,Длительность,Акционные_покупки,"
            + "Популярная_категория,Средний_просмотр_категорий_за_визит,Неоплаченные_продукты_штук_квартал,Ошибка_сервиса,Страниц_за_визит",
        ],
        [Revenue] = ["id,Период,Выручка"],
        [Minutes] = ["id,Период,минут"],
        [Profit] = ["id,Прибыль"],
    };

    private readonly Dictionary<string, byte[]> _bytes = [];

    /// <param name="count">Number of clients; their numbers start at 1001.</param>
    public EshopFolder(int count = 40)
    {
        Folder = Directory.CreateTempSubdirectory("churnlab-eshop-").FullName;
        for (var i = 0; i < count; i++)
        {
            var id = 1001 + i;
            var (declined, premium, agrees) = (i * 7 % 10 < 4, i % 4 == 0, i % 3 > 0);
            var previous = 4000 + (50 * i);
            Add(Clients, $"{id},{(declined ? "Снизилась" : "Прежний уровень")},{(premium ? "премиум" : "стандарт")},{(agrees ? "да" : "нет")},"
                + Text($"{3 + (i % 7 * 0.5):0.0},{3 + (i % 3)},{200 + (7 * i)},{0.1 + (i % 9 * 0.1):0.00},")
                + Text($"Косметика и аксесуары,{1 + (i % 6)},{i % 5},{i % 8},{2 + (i % 11)}"));
            Add(Revenue, Text($"{id},текущий_месяц,{100 + (1.02 * previous) + (20 * ((37 * i % 11) - 5)):0.0}"));
            Add(Revenue, Text($"{id},препредыдущий_месяц,{4500 + (13 * i % 40 * 10)}"));
            Add(Revenue, Text($"{id},предыдущий_месяц,{previous}.0"));
            Add(Minutes, Text($"{id},предыдущий_месяц,{8 + (i % 12)}"));
            Add(Minutes, Text($"{id},текущий_месяц,{7 + (i % 13)}"));
            Add(Profit, Text($"{id},{2 + (i % 21 * 0.25):0.00}"));
        }
    }

    public string Folder { get; }

    public static Encoding Windows1251 => CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>A line of a file, from 1; the first holds the names of the columns.</summary>
    public string Line(string file, int line) => _lines[file][line - 1];

    /// <summary>Adds a line at the end.</summary>
    public EshopFolder Add(string file, string line)
    {
        _lines[file].Add(line);
        return this;
    }

    /// <summary>Replaces one text by another in all lines of a file.</summary>
    public EshopFolder Replace(string file, string old, string text)
    {
        _lines[file] = [.. _lines[file].Select(line => line.Replace(old, text, StringComparison.Ordinal))];
        return this;
    }

    /// <summary>Replaces a field, counted from 0.</summary>
    public EshopFolder Field(string file, int line, int field, string value)
    {
        var fields = Line(file, line).Split(',');
        fields[field] = value;
        _lines[file][line - 1] = string.Join(',', fields);
        return this;
    }

    /// <summary>Keeps only the lines that are wanted; the names of the columns stay.</summary>
    public EshopFolder Keep(string file, Func<string, bool> wanted)
    {
        _lines[file] = [_lines[file][0], .. _lines[file].Skip(1).Where(wanted)];
        return this;
    }

    /// <summary>Turns the rows of a file round.</summary>
    public EshopFolder Reversed(string file)
    {
        _lines[file].Reverse(1, _lines[file].Count - 1);
        return this;
    }

    /// <summary>Writes a file in other bytes than UTF-8 with commas and line feeds.</summary>
    public EshopFolder Written(string file, Encoding encoding, string lineEnd = "\n", char separator = ',', bool decimalComma = false)
    {
        var lines = _lines[file].Select(line => decimalComma ? line.Replace('.', '\0') : line)
            .Select(line => line.Replace(',', separator).Replace('\0', ','));
        _bytes[file] = [.. encoding.GetPreamble(), .. encoding.GetBytes(string.Concat(lines.Select(line => line + lineEnd)))];
        return this;
    }

    /// <summary>Makes a file hold some text and nothing else.</summary>
    public EshopFolder Holding(string file, string text)
    {
        _bytes[file] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>Packs a file by gzip, under its name.</summary>
    public EshopFolder Packed(string file)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(string.Concat(_lines[file].Select(line => line + '\n'))));
        _bytes[file] = packed.ToArray();
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public EshopFolder Without(string file)
    {
        _lines.Remove(file);
        return this;
    }

    public EshopData Load(EshopOutlierDecision outliers = EshopOutlierDecision.LeaveOut) => EshopData.Load(Write(), outliers);

    public EshopData LoadUnlabelled() => EshopData.LoadUnlabelled(Write());

    /// <summary>What is said of files that cannot be loaded: one sentence in one line.</summary>
    public string Error()
    {
        var message = Assert.Throws<FrameException>(() => Load()).Message;
        Assert.DoesNotContain('\n', message);
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        return message;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Write()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "eshop")).FullName;
        foreach (var (file, lines) in _lines)
        {
            var bytes = _bytes.GetValueOrDefault(file) ?? Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + '\n')));
            File.WriteAllBytes(Path.Combine(folder, file), bytes);
        }

        return Folder;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
