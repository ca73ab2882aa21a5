using System.Globalization;
using System.Text;

namespace ChurnLab.Studies.Eshop;

/// <summary>The layout of the e-shop's four files: UTF-8, one header line, revenue and minutes a line per month in any order.</summary>
internal sealed class EshopCsv : IDisposable
{
    private const int BufferSize = 1 << 16;

    private const string ClientHeader = "id,Покупательская активность,Тип сервиса,Разрешить сообщать,Маркет_актив_6_мес,Маркет_актив_тек_мес,"
        + "Длительность,Акционные_покупки,Популярная_категория,Средний_просмотр_категорий_за_визит,"
        + "Неоплаченные_продукты_штук_квартал,Ошибка_сервиса,Страниц_за_визит";

    private static readonly (int First, int Second, int Third)[] Orders = [(2, 0, 1), (0, 1, 2), (1, 2, 0), (1, 0, 2), (2, 1, 0), (0, 2, 1)];

    private readonly StreamWriter[] _writers;
    private readonly StringBuilder _lines = new();
    private readonly string _newLine;
    private readonly bool _decimalComma;

    /// <summary>Opens the files.</summary>
    /// <param name="streams">Where to write, in the order of <see cref="EshopGenerator.PathsIn"/>; left open.</param>
    /// <param name="options">The layout.</param>
    public EshopCsv(IEnumerable<Stream> streams, EshopGeneratorOptions options)
    {
        _writers = [.. streams.Select(stream => new StreamWriter(stream, new UTF8Encoding(false), BufferSize, leaveOpen: true))];
        _newLine = options.CarriageReturns ? "\r\n" : "\n";
        _decimalComma = options.MoneyFormat == EshopMoneyFormat.DecimalComma;
    }

    public void WriteHeaders()
    {
        string[] headers = [ClientHeader, "id,Период,Выручка", "id,Период,минут", _decimalComma ? "id;Прибыль" : "id,Прибыль"];
        foreach (var (writer, header) in _writers.Zip(headers))
            writer.Write(header + _newLine);
    }

    public void Write(EshopClient client)
    {
        WriteClient(client);
        WriteRevenue(client);
        WriteMinutes(client);
        var profit = client.Profit.ToString("0.0#", CultureInfo.InvariantCulture);
        if (_decimalComma)
            profit = profit.Replace('.', ',');
        _lines.Append(CultureInfo.InvariantCulture, $"{client.Id}{(_decimalComma ? ';' : ',')}{profit}{_newLine}");
        Flush(_writers[3]);
    }

    public void Dispose()
    {
        foreach (var writer in _writers)
            writer.Dispose();
    }

    private void WriteClient(EshopClient client)
    {
        var activity = client.Declined ? EshopWords.Declined : EshopWords.Stayed;
        var consent = client.Consents ? EshopWords.Yes : EshopWords.No;
        _lines.Append(
            CultureInfo.InvariantCulture,
            $"{client.Id},{activity},{client.Service},{consent},{client.Contacts:0.0},{client.ContactsNow},{client.Tenure},{client.Promo:0.0#},");
        _lines.Append(
            CultureInfo.InvariantCulture, $"{client.Category},{client.Categories},{client.Unpaid},{client.Errors},{client.Pages}{_newLine}");
        Flush(_writers[0]);
    }

    private void WriteRevenue(EshopClient client)
    {
        ReadOnlySpan<(string Month, decimal Revenue)> months =
        [
            (EshopWords.MonthBefore, client.RevenueBefore),
            (EshopWords.PreviousMonth, client.RevenuePrevious),
            (EshopWords.CurrentMonth, client.Revenue),
        ];
        var (first, second, third) = Orders[client.RevenueOrder];
        foreach (var month in (ReadOnlySpan<int>)[first, second, third])
            _lines.Append(CultureInfo.InvariantCulture, $"{client.Id},{months[month].Month},{months[month].Revenue:0.0}{_newLine}");
        Flush(_writers[1]);
    }

    private void WriteMinutes(EshopClient client)
    {
        var current = string.Create(CultureInfo.InvariantCulture, $"{client.Id},{EshopWords.CurrentMonth},{client.Minutes}{_newLine}");
        var previous = string.Create(
            CultureInfo.InvariantCulture, $"{client.Id},{EshopWords.MisspeltPreviousMonth},{client.MinutesPrevious}{_newLine}");
        _lines.Append(client.CurrentMinutesFirst ? current : previous).Append(client.CurrentMinutesFirst ? previous : current);
        Flush(_writers[2]);
    }

    private void Flush(StreamWriter writer)
    {
        writer.Write(_lines);
        _lines.Clear();
    }
}
