using System.IO.Compression;
using System.Text;
using ChurnLab.Frames;
using ChurnLab.Studies.Npf.Loading;
using ChurnLab.Tests.Studies.Eshop;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>What the audit says, and how files may be written.</summary>
public sealed class NpfAuditTests : IDisposable
{
    private readonly NpfFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_without_a_fault_have_no_remark()
    {
        var data = Good().Load();

        Assert.Equal("Проверки замечаний не дали", data.AuditFinding().Headline);
        Assert.False(data.AuditFinding().IsResolved);
        Assert.All(data.Audit().Frame.Text("Сделано"), done => Assert.Equal("ничего", done));
        // No contribution in a quarter is no gap, but listed with the others.
        Assert.All(data.Missing().Frame.Text("Столбец"), column => Assert.Equal("lst_pmnt_date_per_qrtr", column));
        Assert.Equal(0, data.Spellings().Frame.RowCount);
    }

    [Theory]
    [InlineData("region", "САМОРСКАЯ ОБЛ", "написание регионов", "других написаний — 1, 1 строка: «САМОРСКАЯ ОБЛ» (1)")]
    [InlineData("region", "", "регион по индексу", "1 строка (16,7 %)")]
    [InlineData("postal_code", "220030", "почтовые индексы", "1 строка (16,7 %)")]
    [InlineData("postal_code", "101000", "регион и индекс", "1 строка (16,7 %)")]
    [InlineData("age", "7", "возраст", "вне границ или не указан — 1 строка; не сходится с более ранними — 0")]
    [InlineData("clnt_cprtn_time_d", "45000", "начало договора", "1 строка (16,7 %)")]
    [InlineData("balance", "-5", "отрицательные остатки", "1 строка (16,7 %)")]
    [InlineData("incm_sum", "-0.0", "«−0,0» в суммах", "ячеек — 1")]
    [InlineData("client_id", "", "строки без клиента", "1 строка (16,7 %)")]
    [InlineData("appl_mrkr", "1", "отметка об обращении", "16,7 % строк, впервые в 2013Q3; строки начинаются с 2012Q1")]
    [InlineData("oprtn_sum_per_qrtr", "77", "квартал: операции", "верно для 83,3 %; не верно — 1 строка")]
    [InlineData("email", "", "пропуски", "train.csv, email — 20,0 %")]
    public void A_fault_is_a_remark_and_the_only_one_of_its_kind(string column, string value, string check, string found)
    {
        var data = Good(row => row.With(column, value)).Load();

        var audit = data.Audit().Frame;
        var row = audit.Text("Проверка").ToList().IndexOf(check);
        Assert.Equal(found, Said.Plain(audit.Text("Найдено")[row]!));
        Assert.NotEqual("ничего", audit.Text("Сделано")[row]);
        Assert.Contains(check + " — ", data.AuditFinding().Text, StringComparison.Ordinal);
        Assert.True(data.AuditFinding().IsResolved);
    }

    [Fact]
    public void However_a_file_is_written_it_is_read_the_same_and_said()
    {
        var expected = Good().Load();
        var text = File.ReadAllText(_folder.PathOf("train.csv")).Replace(',', ';').Replace('.', ',');
        File.Delete(_folder.PathOf("train.csv"));
        using (var gzip = new GZipStream(File.Create(_folder.PathOf("train.csv.gz")), CompressionLevel.Fastest))
            gzip.Write(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(text));

        var data = NpfData.Load(_folder.Root);

        var note = data.Files[0];
        Assert.Equal(
            ("train.csv.gz", 5L, "windows-1251", ';', (char?)','),
            (note.File, note.Rows, note.Encoding, note.Separator, note.DecimalSign));
        Assert.Equal(("trnsctns.csv", "UTF-8", ';'), (data.Files[2].File, data.Files[2].Encoding, data.Files[2].Separator));
        Assert.Equal(expected.History.SnapshotsOf(1), data.History.SnapshotsOf(1));
        Assert.Contains("train.csv.gz: windows-1251; точка с запятой; «,»", Said.Plain(data.Audit().Frame.Text("Найдено")[1]!), StringComparison.Ordinal);
        Assert.Contains("Остальное: запись файлов", data.AuditFinding().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_are_not_there_and_gaps_are_listed()
    {
        var data = Good(row => row.With("age", "")).Load("train", text => text.Replace("slctn_nmbr", "other", StringComparison.Ordinal));

        Assert.Equal(["slctn_nmbr"], data.Files[0].Absent);
        Assert.Equal(
            [KeyValuePair.Create("age", 1L), KeyValuePair.Create("lst_pmnt_date_per_qrtr", 5L)],
            data.Files[0].Missing.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.Equal(("train.csv", "age", 1L), Row(data.Missing().Frame));

        static (string?, string?, long?) Row(Frame gaps) => (gaps.Text("Файл")[0], gaps.Text("Столбец")[0], gaps.Integer("Строк")[0]);
    }

    [Fact]
    public void An_analyst_can_read_the_files_by_the_schema()
    {
        Good().Load();

        var rows = Csv.Read(_folder.PathOf("train.csv"), NpfSchema.Rows);

        Assert.Equal((5, 42), (rows.RowCount, rows.Columns.Count));
        Assert.All(NpfSchema.Rows.Describe().Text("смысл"), meaning => Assert.NotEqual("", meaning));
        Assert.Equal(41, NpfSchema.UnlabelledRows.Columns.Count);
        Assert.Equal(2, Csv.Read(_folder.PathOf("trnsctns.csv"), NpfSchema.Operations).RowCount);
        Assert.Equal(2, Csv.Read(_folder.PathOf("cntrbtrs.csv"), NpfSchema.Schemes).RowCount);
    }

    /// <summary>Two accounts, one of which is closed; a row of the other as a test wants it.</summary>
    private NpfFolder Good(Func<NpfLine, NpfLine>? change = null)
    {
        var usual = new NpfLine(2, "2013Q3");
        return _folder
            .Train(
                new NpfLine(1, "2012Q1"), new NpfLine(1, "2012Q2") { Churn = 1 },
                new NpfLine(2, "2012Q1"), new NpfLine(2, "2012Q4"), change is null ? usual : change(usual))
            .Test(new NpfLine(2, "2013Q4"))
            .Operations((1, "2012-07-05", 0.01, 0), (1, "2012-08-05", -0.01, 0))
            .Schemes((1, 5), (2, 5));
    }
}
