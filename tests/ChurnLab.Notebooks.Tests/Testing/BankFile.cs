using System.Globalization;

namespace ChurnLab.Notebooks.Tests.Testing;

/// <summary>A small file in the bank's schema, made by counting, for tests that damage it.</summary>
internal static class BankFile
{
    public const string Name = "bank_scrooge.csv";

    /// <summary>The lines of the file, the names of the columns first.</summary>
    public static List<string> Lines() =>
    [
        "USERID,score,city,gender,age,equity,balance,products,credit_card,last_activity,EST_SALARY,churn",
        .. Enumerable.Range(0, 600).Select(Client),
    ];

    /// <summary>Path of the file in a data folder, whose folder is made.</summary>
    public static string In(string dataFolder) => Path.Combine(Directory.CreateDirectory(Path.Combine(dataFolder, "bank")).FullName, Name);

    private static IEnumerable<string> Texts(IEnumerable<IFormattable> values) =>
        values.Select(value => value.ToString(null, CultureInfo.InvariantCulture));

    private static string Client(int i)
    {
        var balance = i % 4 == 0 ? "" : (1000.5 * i).ToString(CultureInfo.InvariantCulture);
        var churn = i % 4 != 0 && i * 7 % 10 < 3 ? 1 : 0;
        var city = (string[])["Рыбинск", "Ростов", "Ярославль"];
        IFormattable[] who = [100_000 + i, 650 + (i % 300)];
        IFormattable[] uses = [1 + (i % 4), i / 2 % 2, i / 3 % 2, 50_000.25 + (37 * i), churn];
        var age = (18 + (i * 11 % 60)).ToString(CultureInfo.InvariantCulture) + ".0";
        var equity = (i % 6).ToString(CultureInfo.InvariantCulture);
        return string.Join(',', [.. Texts(who), city[i % 3], i * 3 % 7 < 3 ? "Ж" : "М", age, equity, balance, .. Texts(uses)]);
    }
}
