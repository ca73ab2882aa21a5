using System.Xml.Linq;
using ChurnLab.Notebooks.Running;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Running;

public sealed class JUnitReportTests
{
    [Fact]
    public void A_suite_per_notebook_and_a_case_per_cell()
    {
        var report = JUnitReport.Write(SampleRuns.Create());

        Snapshot.Matches(report.Replace(Directory.GetCurrentDirectory(), "(here)", StringComparison.Ordinal), "Notebooks", "junit.xml");
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced() =>
        Assert.Contains("нет \uFFFD", XDocument.Parse(JUnitReport.Write(SampleRuns.Create())).ToString(), StringComparison.Ordinal);
}
