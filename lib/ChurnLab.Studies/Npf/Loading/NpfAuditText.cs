using ChurnLab.Frames;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Words and numbers of the audit.</summary>
internal static class NpfAuditText
{
    public static string Get(string name, params object[] values) => StudyTexts.Get("Npf.Audit." + name, values);

    public static string Rows(long count) => RussianText.Count(count, Get("Row.One"), Get("Row.Few"), Get("Row.Many"));

    public static string Percent(long count, long all) => all == 0 ? "—" : Percent((double)count / all);

    // Four in a thousand and none at all must not look alike.
    public static string Percent(double share) => double.IsNaN(share) ? "—" : RussianText.Percent(share, share is > 0 and < 0.01 ? 3 : 1);

    /// <summary>A check of which the texts hold what it is, what is expected, and what is done.</summary>
    public static NpfAuditRow Row(string code, bool isClean, string found, params object[] done) =>
        new(code, Get(code), Get(code + ".Expected"), found, isClean ? Get("Nothing") : Get(code + ".Done", done), isClean);

    /// <summary>A check that finds nothing or a number of rows.</summary>
    public static NpfAuditRow Counted(string code, long count, long all) =>
        Row(code, count == 0, count == 0 ? Get("NotFound") : Get("Counted", Rows(count), Percent(count, all)));
}
