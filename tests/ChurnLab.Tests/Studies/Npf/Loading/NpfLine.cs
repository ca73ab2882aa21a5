using System.Globalization;
using ChurnLab.Studies.Macro;
using ChurnLab.Studies.Npf.Loading;

namespace ChurnLab.Tests.Studies.Npf.Loading;

/// <summary>A row of <c>train.csv</c> or <c>test.csv</c>, unremarkable but for what a test sets.</summary>
internal sealed record NpfLine(int Account, string QuarterText)
{
    /// <summary>Values by column, in place of the unremarkable ones.</summary>
    public Dictionary<string, string> Cells { get; init; } = new(StringComparer.Ordinal);

    public int Churn { get; init; }

    public NpfLine With(string column, string value)
    {
        var cells = new Dictionary<string, string>(Cells, StringComparer.Ordinal) { [column] = value };
        return this with { Cells = cells };
    }

    public NpfLine With(string column, double value) => With(column, value.ToString(CultureInfo.InvariantCulture));

    public static string Header(bool isLabelled) => string.Join(',', Columns(isLabelled));

    public string Text(bool isLabelled) => string.Join(',', Columns(isLabelled).Select(column =>
        Cells.TryGetValue(column, out var cell) ? cell : Usual(column)));

    private static IEnumerable<string> Columns(bool isLabelled) =>
        NpfSchema.Rows.Columns.Select(column => column.Name).Where(column => isLabelled || column != NpfSchema.Churn);

    private string Usual(string column) => column switch
    {
        "client_id" => NpfFolder.Id(1000 + Account),
        "npo_account_id" => NpfFolder.Id(Account),
        "quarter" => QuarterText,
        "year" => QuarterText[..4],
        "age" => Number(40 + Quarter.Parse(QuarterText).Year - 2010),
        "clnt_cprtn_time_d" => Number(Quarter.Parse(QuarterText).End.DayNumber - new DateOnly(2005, 1, 1).DayNumber),
        "frst_pmnt_date" => "2005-02-10",
        "lst_pmnt_date_per_qrtr" => "",
        "postal_code" => "443001.0",
        "region" => "САМАРСКАЯ ОБЛ",
        "pmnts_type" or "gender" or "citizen" => "1",
        "phone_number" or "email" or "lk" or "assignee_npo" or "assignee_ops" or "fact_addrss" => "0",
        NpfSchema.Churn => Number(Churn),
        _ => "0.0",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
